package org.raqib.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that knowledge is read from: those of this build, and, where a person has knowledge of his own, a folder of
 * further ones laid over them. Such a folder is built like Raqib's: {@code actors, places, kinds, rules, commitments,
 * outlets}, each
 * with any number of {@code .ini} files. A section whose identifier Raqib has too takes that one's place, and one with a plus
 * before it ({@code [+LBY-LNA]}) adds its lines to that one's; any other is added, before Raqib's, so that of two with one name
 * the person's comes out first.
 */
public final class KnowledgeFiles {
    private static final Set<String> FOLDERS = Set.of("actors", "places", "kinds", "rules", "commitments", "outlets");
    private static final String ADDS = "+";
    private static final String ENDING = ".ini";
    private static final KnowledgeFiles SHIPPED = new KnowledgeFiles(null, Map.of());

    private final @Nullable Path folder;
    /** What the folder holds, by the name below it, in the order of the names. */
    private final Map<String, byte[]> own;

    private KnowledgeFiles(@Nullable Path folder, Map<String, byte[]> own) {
        this.folder = folder;
        this.own = own;
    }

    /** The files of this build alone. */
    public static KnowledgeFiles shipped() {
        return SHIPPED;
    }

    /**
     * The files of this build with those of a folder laid over them.
     *
     * @throws KnowledgeException if the folder holds none, or one at a place where it would not be read
     */
    public static KnowledgeFiles with(Path folder) {
        Map<String, byte[]> own = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            throw new UncheckedIOException(new NoSuchFileException(folder.toString()));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path below = folder.relativize(file);
                String name = below.toString().replace('\\', '/');
                if (!name.endsWith(ENDING) || name.startsWith(".")) {
                    continue;
                }
                if (below.getNameCount() != 2
                        || !FOLDERS.contains(below.getName(0).toString())) {
                    throw new KnowledgeException(
                            file.toString(),
                            0,
                            "is not read here; put it right into one of the folders actors, places, kinds, rules, "
                                    + "commitments or outlets of " + folder);
                }
                own.put(name, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (own.isEmpty()) {
            throw new KnowledgeException(
                    folder.toString(),
                    0,
                    "holds no knowledge: put .ini files into folders actors, places, kinds, rules, commitments or "
                            + "outlets in it");
        }
        return new KnowledgeFiles(folder, own);
    }

    /** Whether a folder was laid over the files of this build. */
    public boolean hasOwn() {
        return folder != null;
    }

    /** The names of the folder's files that stand in one of its folders, for example {@code rules/mine.ini}. */
    public List<String> own(String within) {
        return own.keySet().stream()
                .filter(name -> name.startsWith(within + "/"))
                .toList();
    }

    /** The entries of one file of the folder. */
    public List<Entry> ownEntries(String name) {
        byte[] bytes = own.get(name);
        if (bytes == null || folder == null) {
            return List.of();
        }
        return Entries.parse(folder.resolve(name).toString(), bytes);
    }

    /** The entries of a file of this build with those of the folder's file of that name laid over them. */
    public List<Entry> entries(String name) {
        return entries(List.of(name), name::equals);
    }

    /**
     * The entries of some files of this build with those of the folder laid over them.
     *
     * @param shipped the files of this build
     * @param mine which of the folder's files
     * @throws KnowledgeException if an identifier stands in two of the folder's files, or a file cannot be read
     */
    public List<Entry> entries(Collection<String> shipped, Predicate<String> mine) {
        List<Entry> all = new ArrayList<>();
        shipped.forEach(name -> all.addAll(Entries.shipped(name)));
        Map<String, Entry> over = new LinkedHashMap<>();
        for (String name : own.keySet()) {
            if (mine.test(name)) {
                for (Entry entry : ownEntries(name)) {
                    once(entry, over.put(entry.id(), entry));
                }
            }
        }
        if (over.isEmpty()) {
            return all;
        }
        all.replaceAll(entry -> {
            Entry instead = over.remove(entry.id());
            Entry more = over.remove(ADDS + entry.id());
            Entry whole = instead == null ? entry : instead;
            return more == null ? whole : whole.with(more);
        });
        over.values().forEach(KnowledgeFiles::checkNew);
        List<Entry> laid = new ArrayList<>(over.values());
        laid.addAll(all);
        return laid;
    }

    /** Whether a section adds its lines to that of Raqib's which it names. */
    static boolean adds(Entry entry) {
        return entry.id().startsWith(ADDS);
    }

    /** The identifier of the section that it adds its lines to. */
    static String target(Entry entry) {
        return entry.id().substring(ADDS.length()).strip();
    }

    /** Refuses a section that adds to one that is not there. */
    static void checkNew(Entry entry) {
        if (adds(entry)) {
            throw entry.fault("Raqib has no section [" + target(entry)
                    + "] of this kind to add lines to; correct its name, or " + "leave the + out to make it a new one");
        }
    }

    private static void once(Entry entry, @Nullable Entry before) {
        if (before != null) {
            throw entry.fault("[" + entry.id() + "] stands already in " + before.file() + ":" + before.line()
                    + "; merge the two");
        }
    }

    /** Twelve hexadecimal letters that change with every change of the folder's files, or null where there is no folder. */
    public @Nullable String ownFingerprint() {
        if (folder == null) {
            return null;
        }
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
        own.forEach((name, bytes) -> {
            // Name and length before the bytes: no file can pass for the end of another.
            digest.update((name + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }
}
