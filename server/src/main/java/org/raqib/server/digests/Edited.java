package org.raqib.server.digests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Phrases;
import org.raqib.model.Digest;
import org.raqib.model.Digest.Line;
import org.raqib.model.Digest.Role;
import org.raqib.model.Text;
import org.raqib.server.digests.Draft.Edit;

/**
 * A digest with what editors did to it. The machine's sentences stay as they are, or are left out, and then something says so in
 * their place; what editors remark stands beside them, under their names.
 */
final class Edited {
    /** In every page, for programs and for the eye: what stands there was left out by a person. */
    static final String LEFT_OUT = "left-out";

    private static final int LONGEST = 2_000;

    private final Phrases phrases;
    private final Map<String, Edit> edits = new HashMap<>();
    private final Set<String> incidents = new HashSet<>();
    private final Map<String, Edit> byIncident = new HashMap<>();

    private Edited(Phrases phrases, Digest digest, List<Edit> edits) {
        this.phrases = phrases;
        for (Edit edit : edits) {
            this.edits.put(edit.at(), edit);
            if (edit.leftOut()) {
                at(digest, edit.at())
                        .filter(line -> line.role() == Role.INCIDENT
                                && !line.incidentId().isEmpty())
                        .ifPresent(line -> {
                            incidents.add(line.incidentId());
                            byIncident.put(line.incidentId(), edit);
                        });
            }
        }
    }

    /** The digest with the edits. Where an incident is left out, so is every line about it alone, each with a word about that. */
    static Digest of(Digest digest, List<Edit> edits, Phrases phrases) {
        if (edits.isEmpty()) {
            return digest;
        }
        Edited edited = new Edited(phrases, digest, edits);
        return new Digest(
                digest.from(),
                digest.to(),
                digest.sections().stream().map(edited::section).toList());
    }

    /** The line at a place; empty for a section, and for a place that is not there. */
    static Optional<Line> at(Digest digest, String at) {
        String[] steps = at.split("/");
        List<Line> lines = digest.sections().stream()
                .filter(section -> section.id().equals(steps[0]))
                .findFirst()
                .map(Digest.Section::lines)
                .orElse(List.of());
        Line found = null;
        for (int i = 1; i < steps.length; i++) {
            int index = steps[i].matches("[0-9]{1,6}") ? Integer.parseInt(steps[i]) : Integer.MAX_VALUE;
            if (index >= lines.size()) {
                return Optional.empty();
            }
            found = lines.get(index);
            lines = found.under();
        }
        return Optional.ofNullable(found);
    }

    /** Whether a remark may stand there, or what stands there be left out. */
    static boolean isPlace(Digest digest, String at) {
        return at.indexOf('/') < 0
                ? digest.sections().stream().anyMatch(section -> section.id().equals(at))
                : at(digest, at).isPresent();
    }

    /** A remark as it is kept: without controls, and not longer than a page. */
    static @Nullable String remark(String words) {
        String plain =
                words.strip().replaceAll("[\\p{Cntrl}\u2028\u2029&&[^\n]]", " ").replaceAll("\\s*\n\\s*", " ");
        return plain.length() > LONGEST ? null : plain;
    }

    private Digest.Section section(Digest.Section section) {
        List<Line> lines = new ArrayList<>();
        Edit edit = edits.get(section.id());
        if (edit != null && edit.leftOut()) {
            lines.add(leftOut("digests.out.section", edit));
            return new Digest.Section(section.id(), section.heading(), section.note(), lines);
        }
        if (edit != null) {
            lines.add(note(edit));
        }
        for (int i = 0; i < section.lines().size(); i++) {
            lines.add(line(section.lines().get(i), section.id() + "/" + i));
        }
        return new Digest.Section(section.id(), section.heading(), section.note(), lines);
    }

    private Line line(Line line, String at) {
        Edit edit = edits.get(at);
        if (edit != null && edit.leftOut()) {
            return leftOut(line.role() == Role.INCIDENT ? "digests.out.incident" : "digests.out.line", edit);
        }
        Edit whole = byIncident.get(line.incidentId());
        if (whole != null && !line.incidentId().isEmpty() && incidents.contains(line.incidentId())) {
            return leftOut("digests.out.about", whole);
        }
        List<Line> under = new ArrayList<>();
        for (int i = 0; i < line.under().size(); i++) {
            under.add(line(line.under().get(i), at + "/" + i));
        }
        if (edit != null) {
            under.add(note(edit));
        }
        return line.with(under);
    }

    private Line note(Edit edit) {
        return editor("", phrases.say("digests.note", Map.of("who", own(edit.called()), "text", words(edit))));
    }

    private Line leftOut(String phrase, Edit edit) {
        Text who = own(edit.called());
        Text said = words(edit);
        Text sentence = phrases.say(phrase, Map.of("who", who));
        return editor(
                LEFT_OUT,
                said.isEmpty() ? sentence : new Text(sentence.ar() + " " + said.ar(), sentence.en() + " " + said.en()));
    }

    private static Line editor(String tag, Text text) {
        return new Line(Role.EDITOR, text, tag, "", List.of(), Text.NONE, null, List.of());
    }

    /** In the language that the editor wrote in, where he wrote in one. */
    private static Text words(Edit edit) {
        String ar = edit.ar().isEmpty() ? edit.en() : edit.ar();
        String en = edit.en().isEmpty() ? edit.ar() : edit.en();
        return ar.isEmpty() ? Text.NONE : new Text(isolated(ar), isolated(en));
    }

    private static Text own(String name) {
        return new Text(isolated(name), isolated(name));
    }

    /** People's words stand apart from Raqib's, whatever their direction. */
    private static String isolated(String words) {
        return "\u2068" + words.replaceAll("[\u2066-\u2069\u202a-\u202e]", "") + "\u2069";
    }
}
