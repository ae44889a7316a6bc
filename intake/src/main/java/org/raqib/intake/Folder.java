package org.raqib.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks a folder and all within it, by name, following links but never into a folder that is being walked. Hidden files
 * (whose names begin with a dot) are left out; files of other kinds than Raqib reads are counted and named once.
 */
final class Folder {
    private final BiConsumer<Path, Kind> files;
    private final Consumer<Fault> faults;
    private final List<Path> walking = new ArrayList<>();
    private long found;
    private long others;
    private @Nullable Path firstOther;

    private Folder(BiConsumer<Path, Kind> files, Consumer<Fault> faults) {
        this.files = files;
        this.faults = faults;
    }

    static void walk(Path root, BiConsumer<Path, Kind> files, Consumer<Fault> faults) {
        Folder folder = new Folder(files, faults);
        folder.walk(root);
        Path first = folder.firstOther;
        if (first != null) {
            faults.accept(new Fault(
                    root.toString(),
                    0,
                    (folder.others == 1 ? "1 file that is" : folder.others + " files that are")
                            + " neither .txt, .html, .jsonl, a feed nor a .warc was passed over (first: "
                            + root.relativize(first)
                            + "); name a file by itself to have it read",
                    true));
        }
        if (folder.found == 0) {
            faults.accept(new Fault(
                    root.toString(),
                    0,
                    "The folder holds no .txt, .html, .jsonl, .rss, .xml or .warc file; name another",
                    false));
        }
    }

    private void walk(Path folder) {
        List<Path> children = new ArrayList<>();
        try {
            Path real = folder.toRealPath();
            if (walking.contains(real)) {
                faults.accept(new Fault(
                        folder.toString(), 0, "The link leads back into a folder that holds it; remove it", false));
                return;
            }
            walking.add(real);
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(children::add);
            }
        } catch (AccessDeniedException e) {
            faults.accept(new Fault(folder.toString(), 0, Intake.DENIED, false));
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            faults.accept(new Fault(folder.toString(), 0, "The folder cannot be listed; check the disk", false));
        }
        children.sort(Comparator.comparing(child -> child.getFileName().toString()));
        for (Path child : children) {
            if (!child.getFileName().toString().startsWith(".")) {
                visit(child);
            }
        }
        walking.removeLast();
    }

    private void visit(Path child) {
        if (Files.isDirectory(child)) {
            walk(child);
            return;
        }
        Kind kind = Kind.ofName(child);
        if (kind != null) {
            found++;
            files.accept(child, kind);
        } else {
            others++;
            firstOther = firstOther == null ? child : firstOther;
        }
    }
}
