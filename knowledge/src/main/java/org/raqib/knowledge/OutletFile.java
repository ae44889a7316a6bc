package org.raqib.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads outlets out of {@code outlets/outlets.ini}, whose head explains the keys, and finds the outlet of a report. */
public final class OutletFile {
    private static final String FILE = "outlets/outlets.ini";
    private static final Set<String> KEYS = Set.of("names", "hosts", "aligned");

    /** Addresses of pages are often no proper URIs behind the host. */
    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:[^/?#@]*@)?([^/?#:]+)");

    private final List<Outlet> outlets;
    private final Map<String, Outlet> byName = new HashMap<>();
    private final Map<String, Outlet> byHost = new HashMap<>();

    private OutletFile(Map<Outlet, Entry> outlets) {
        this.outlets = List.copyOf(outlets.keySet());
        outlets.forEach((outlet, entry) -> {
            outlet.names().forEach(name -> once(entry, "names", name, byName.put(folded(name), outlet)));
            outlet.hosts().forEach(host -> once(entry, "hosts", host, byHost.put(folded(host), outlet)));
        });
    }

    /**
     * The outlets of this build with a person's own laid over them.
     *
     * @throws KnowledgeException if a section says something that cannot be meant
     */
    public static OutletFile of(KnowledgeFiles files) {
        Map<Outlet, Entry> outlets = new LinkedHashMap<>();
        for (Entry entry : files.entries(List.of(FILE), name -> name.startsWith("outlets/"))) {
            outlets.put(outlet(entry), entry);
        }
        return new OutletFile(outlets);
    }

    private static void once(Entry entry, String key, String item, @Nullable Outlet before) {
        if (before != null) {
            throw entry.fault(key, "'" + item + "' is also of " + before.id() + "; keep it in one of the two sections");
        }
    }

    private static Outlet outlet(Entry entry) {
        entry.allowOnly(KEYS);
        List<String> names = entry.list("names");
        if (names.isEmpty()) {
            throw entry.fault("[" + entry.id() + "] needs a line 'names = ...'");
        }
        List<Outlet.Alignment> alignments = new ArrayList<>();
        for (Entry.Field field : entry.all("aligned")) {
            String[] parts = field.value().split("\\|", 3);
            if (parts.length != 3 || parts[0].isBlank() || parts[2].isBlank()) {
                throw entry.fault(field, "write 'aligned = PARTY | how | source': no alignment without a source");
            }
            try {
                alignments.add(new Outlet.Alignment(
                        parts[0].strip(),
                        Outlet.How.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)),
                        parts[2].strip()));
            } catch (IllegalArgumentException e) {
                throw entry.fault(field, "'" + parts[1].strip() + "' must be owned, funded or described");
            }
        }
        return new Outlet(entry.id(), names, entry.list("hosts"), alignments);
    }

    /** All outlets. */
    public List<Outlet> all() {
        return outlets;
    }

    /**
     * The outlet that published a report, or null where it is not known.
     *
     * @param publisher the outlet's name as the report gives it, or null
     * @param url where it was published, or null; goes before the name
     */
    public @Nullable Outlet find(@Nullable String publisher, @Nullable String url) {
        String host = host(url);
        while (host != null) {
            Outlet found = byHost.get(host);
            if (found != null) {
                return found;
            }
            int dot = host.indexOf('.');
            host = dot < 0 ? null : host.substring(dot + 1);
        }
        return publisher == null ? null : byName.get(folded(publisher));
    }

    private static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        Matcher matcher = HOST.matcher(url.strip());
        return matcher.lookingAt() ? folded(matcher.group(1)) : null;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
