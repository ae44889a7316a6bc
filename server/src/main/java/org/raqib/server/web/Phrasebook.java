package org.raqib.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.raqib.digest.Phrases;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * What the pages say in Raqib's own voice: every file of {@code words/} beside this class, one for each area of the
 * workbench, and the phrases of the digest.
 */
public final class Phrasebook {
    private Phrasebook() {}

    /**
     * Reads all phrases.
     *
     * @throws KnowledgeException if a file cannot be read, or two files have a phrase of the same name
     */
    public static Phrases read() {
        List<Entry> all = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            List<Resource> found = Stream.of(resolver.getResources("classpath*:org/raqib/server/words/*.ini"))
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .toList();
            for (Resource resource : found) {
                String name = "words/" + resource.getFilename();
                try (InputStream in = resource.getInputStream()) {
                    for (Entry entry : Entries.parse(name, in.readAllBytes())) {
                        String other = files.putIfAbsent(entry.id(), name);
                        if (other != null) {
                            throw entry.fault("[" + entry.id() + "] is in " + other + " already; rename one");
                        }
                        all.add(entry);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped phrases", e);
        }
        return Phrases.shippedWith(all);
    }
}
