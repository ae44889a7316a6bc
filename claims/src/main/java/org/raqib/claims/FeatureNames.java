package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers what is known of candidates, name by name, so that each number is a constant to the code that computes it and
 * has a name in the files of weights.
 */
final class FeatureNames {
    private final List<String> names = new ArrayList<>();

    /** The place of the next number in its vector. */
    int next(String name) {
        names.add(name);
        return names.size() - 1;
    }

    /** All names so far, in order. */
    List<String> names() {
        return List.copyOf(names);
    }
}
