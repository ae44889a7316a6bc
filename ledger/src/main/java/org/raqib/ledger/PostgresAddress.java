package org.raqib.ledger;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a ledger in PostgreSQL is, and who asks for it.
 *
 * @param name the address without who asks, for sentences
 * @param url the address as the driver takes it, without who asks
 * @param user who asks, or null for whoever runs Raqib
 * @param password that user's password, or null for what {@code ~/.pgpass} says
 * @param schema the schema that holds the ledger's tables; a database has room for many ledgers
 */
record PostgresAddress(
        String name,
        String url,
        @Nullable String user,
        @Nullable String password,
        String schema) {
    private static final String DEFAULT_SCHEMA = "raqib";

    private static final Pattern FORM =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?"
                    + "(?<hosts>[^/?@]*)/(?<database>[^/?]+)(?:\\?(?<options>.*))?");

    private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    /** Whether it is PostgreSQL that a location speaks of. */
    static boolean is(String location) {
        return location.matches("(?s)(jdbc:)?postgres(ql)?:.*");
    }

    /**
     * @param location {@code postgresql://user:password@host:port/database?option=value}, also with {@code jdbc:} before it;
     *     options are those of the driver, {@code currentSchema} names the schema
     * @throws LedgerException if it is anything else
     */
    static PostgresAddress parse(String location) {
        Matcher form = FORM.matcher(location);
        if (!form.matches()) {
            throw new LedgerException(
                    "The address of a ledger in PostgreSQL is postgresql://user@host:5432/database, with the"
                            + " password in ~/.pgpass or behind the user and a colon; what was given is not of this form.");
        }
        String user = decoded(form.group("user"));
        String password = decoded(form.group("password"));
        String schema = DEFAULT_SCHEMA;
        List<String> options = new ArrayList<>();
        String given = form.group("options");
        for (String option : given == null ? new String[0] : given.split("&")) {
            String value = decoded(option.substring(option.indexOf('=') + 1));
            switch (option.substring(0, Math.max(0, option.indexOf('=')))) {
                case "user" -> user = value;
                case "password" -> password = value;
                case "currentSchema" -> schema = String.valueOf(value);
                default -> options.add(option);
            }
        }
        if (!SCHEMA.matcher(schema).matches()) {
            throw new LedgerException(
                    "'" + schema + "' cannot name the schema of a ledger; use small letters, digits and underscores.");
        }
        String base = "postgresql://" + form.group("hosts") + "/" + form.group("database");
        String url = "jdbc:" + base + (options.isEmpty() ? "" : "?" + String.join("&", options));
        String name = schema.equals(DEFAULT_SCHEMA) ? base : base + "?currentSchema=" + schema;
        return new PostgresAddress(name, url, user, password, schema);
    }

    private static @Nullable String decoded(@Nullable String part) {
        return part == null ? null : URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /** What the driver is told beside the address. */
    Properties properties() {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "raqib");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        return properties;
    }

    /** Never with the password. */
    @Override
    public String toString() {
        return name;
    }
}
