package org.raqib.watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a host's robots.txt allows (RFC 9309): of the groups, those for Raqib, else those for everyone; of the rules that match a
 * path, the longest, and of two as long the one that allows.
 */
final class Robots {
    /** Everything is allowed. */
    static final Robots ALL = new Robots(List.of(), Duration.ZERO);

    /** Nothing is: what a host whose robots.txt cannot be had is taken to say. */
    static final Robots NOTHING = new Robots(List.of(new Rule("/", false)), Duration.ZERO);

    /** How robots.txt may call Raqib. */
    private static final String NAME = "raqib";

    /** A longer delay between requests than this is not kept. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private static final int MOST_RULES = 10_000;

    private record Rule(String pattern, boolean allows) {}

    private final List<Rule> rules;
    private final Duration delay;

    private Robots(List<Rule> rules, Duration delay) {
        this.rules = rules;
        this.delay = delay;
    }

    static Robots parse(String text) {
        Group own = new Group();
        Group any = new Group();
        List<Group> current = new ArrayList<>();
        boolean naming = false;
        for (String raw : text.lines().toList()) {
            String line = raw.replaceFirst("#.*", "").strip();
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (!naming) {
                    current.clear();
                }
                naming = true;
                String agent = value.toLowerCase(Locale.ROOT);
                if (agent.equals("*")) {
                    current.add(any);
                } else if (agent.startsWith(NAME)) {
                    current.add(own);
                }
                current.forEach(group -> group.named = true);
                continue;
            }
            naming = false;
            for (Group group : current) {
                group.take(key, value);
            }
        }
        Group chosen = own.named ? own : any;
        return new Robots(List.copyOf(chosen.rules), chosen.delay);
    }

    private static final class Group {
        private final List<Rule> rules = new ArrayList<>();
        private Duration delay = Duration.ZERO;
        private boolean named;

        private void take(String key, String value) {
            if ((key.equals("allow") || key.equals("disallow")) && !value.isEmpty() && rules.size() < MOST_RULES) {
                rules.add(new Rule(value, key.equals("allow")));
            } else if (key.equals("crawl-delay") && value.matches("\\d{1,6}(\\.\\d+)?")) {
                Duration asked = Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
                delay = asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
            }
        }
    }

    /** Whether the path, with its query, may be fetched. */
    boolean allows(String path) {
        Rule best = null;
        for (Rule rule : rules) {
            if (matches(rule.pattern, path) && (best == null || isStronger(rule, best))) {
                best = rule;
            }
        }
        return best == null || best.allows;
    }

    /** The time between requests that the host asks for. */
    Duration delay() {
        return delay;
    }

    private static boolean isStronger(Rule rule, Rule other) {
        int longer = rule.pattern.length() - other.pattern.length();
        return longer > 0 || (longer == 0 && rule.allows);
    }

    /** {@code *} stands for anything, {@code $} at the end for the end. Linear but for the stars, each tried at its first. */
    private static boolean matches(String pattern, String path) {
        boolean whole = pattern.endsWith("$");
        String[] parts = (whole ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (last && whole) {
                return path.length() - parts[i].length() >= at && path.endsWith(parts[i]);
            }
            int found = path.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return !whole || at == path.length();
    }

    /** What the answer to a request for robots.txt says. */
    static Robots of(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Body body -> parse(new String(body.bytes(), StandardCharsets.UTF_8));
            case Fetched.NotModified same -> ALL;
            // That there is none allows all; that it cannot be had allows nothing.
            case Fetched.Failed failed ->
                failed.status() >= 400 && failed.status() < 500 && failed.status() != 429 ? ALL : NOTHING;
        };
    }

    /** The path and query of an address, as robots.txt speaks of them. */
    static String path(URI uri) {
        String path = uri.getRawPath();
        String query = uri.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }
}
