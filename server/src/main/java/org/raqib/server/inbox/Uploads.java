package org.raqib.server.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * Lays what a browser sent into a folder of its own, as it was named there, and removes it afterwards. Of names only what is
 * harmless is kept: no name leads out of the folder.
 */
final class Uploads {
    private static final int LONGEST_NAME = 120;
    private static final int DEEPEST = 8;

    private Uploads() {}

    /** Does something with the folder, and the files and folders in it that were sent. */
    static <T> T with(List<MultipartFile> sent, @Nullable String pasted, BiFunction<Path, List<Path>, T> work) {
        try {
            Path folder = Files.createTempDirectory("raqib-upload");
            try {
                Set<Path> roots = new LinkedHashSet<>();
                Set<Path> taken = new HashSet<>();
                int number = 0;
                for (MultipartFile file : sent) {
                    String name = file.getOriginalFilename();
                    if (file.isEmpty() && (name == null || name.isEmpty())) {
                        continue;
                    }
                    List<String> path = path(name == null ? "" : name);
                    Path root = folder.resolve(Integer.toString(path.size() > 1 ? 0 : ++number));
                    Path target = root;
                    for (String part : path) {
                        target = target.resolve(part);
                    }
                    while (!taken.add(target)) {
                        root = folder.resolve(Integer.toString(++number));
                        target = root.resolve(path.getLast());
                        path = List.of(path.getLast());
                    }
                    Files.createDirectories(target.getParent());
                    file.transferTo(target);
                    roots.add(root.resolve(path.getFirst()));
                }
                if (pasted != null) {
                    Path paste = folder.resolve("paste.jsonl");
                    Files.writeString(paste, pasted);
                    roots.add(paste);
                }
                return work.apply(folder, new ArrayList<>(roots));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a name as a browser sends it: of a file, or of one within a folder that was chosen. */
    static List<String> path(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.replace('\\', '/').split("/", -1)) {
            String safe = safe(part);
            if (!safe.isEmpty()) {
                parts.add(safe);
            }
        }
        if (parts.isEmpty()) {
            parts.add("unnamed");
        }
        return parts.subList(Math.max(0, parts.size() - DEEPEST), parts.size());
    }

    private static String safe(String part) {
        StringBuilder safe = new StringBuilder();
        part.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || " ._-()+~".indexOf(c) >= 0 ? c : '_')
                .forEach(safe::appendCodePoint);
        String name = safe.toString().strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        // The ending stays: it says what the file is.
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
