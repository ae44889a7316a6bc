package org.raqib.incidents;

import java.util.ArrayList;
import java.util.List;

/** The steps of evidence that made a likeness, collected for a person who asks why. */
final class Steps {
    /**
     * A step that counted.
     *
     * @param weight how much it spoke for (above 0) or against (below 0) one happening
     */
    record Counted(Step step, float weight) {}

    private final List<Counted> counted = new ArrayList<>();

    void add(Step step, float weight) {
        counted.add(new Counted(step, weight));
    }

    /** In the order in which they were weighed. */
    List<Counted> counted() {
        return counted;
    }

    /** Whether the step counted. */
    boolean has(Step step) {
        return counted.stream().anyMatch(each -> each.step == step);
    }
}
