package org.raqib.server;

import java.net.BindException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.raqib.desk.DeskException;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.ledger.LedgerException;
import org.raqib.ledger.Ledgers;
import org.raqib.server.safety.Accounts;
import org.raqib.server.safety.Audit;
import org.raqib.server.safety.Role;
import org.raqib.server.state.DataFolder;
import org.raqib.server.state.Settings;
import org.raqib.server.state.StateException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The workbench, running. */
public final class RunningServer implements AutoCloseable {
    /** What the first account is called. */
    private static final String FIRST = "admin";

    private final ServletWebServerApplicationContext context;
    private final DataFolder data;
    private final Settings settings;
    private final Optional<Accounts.Invitation> first;

    private RunningServer(
            ServletWebServerApplicationContext context,
            DataFolder data,
            Settings settings,
            Optional<Accounts.Invitation> first) {
        this.context = context;
        this.data = data;
        this.settings = settings;
        this.first = first;
    }

    /**
     * Starts it; when this returns, it answers.
     *
     * @param clock tells the time of everything that is recorded
     * @throws StateException if it cannot be: the data folder, the port
     * @throws LedgerException if the ledger cannot be opened
     */
    public static RunningServer start(Settings settings, Clock clock) {
        // Also begins a ledger where there is none, and says at once what is wrong with one that cannot be written to.
        Ledgers.open(settings.ledger(), clock).close();
        DataFolder data = DataFolder.take(settings.data());
        try {
            SpringApplication application = new SpringApplication(Workbench.class);
            application.setWebApplicationType(WebApplicationType.SERVLET);
            application.setBannerMode(Banner.Mode.OFF);
            application.setRegisterShutdownHook(false);
            application.setLogStartupInfo(false);
            application.setDefaultProperties(properties(settings));
            application.addInitializers(context -> {
                GenericApplicationContext beans = (GenericApplicationContext) context;
                beans.registerBean(Settings.class, () -> settings);
                beans.registerBean(Clock.class, () -> clock);
                beans.registerBean(DataFolder.class, () -> data, definition -> definition.setDestroyMethodName(""));
            });
            ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) application.run();
            return new RunningServer(context, data, settings, first(context));
        } catch (RuntimeException e) {
            data.close();
            throw plain(e, settings);
        }
    }

    /** The first account; or, where nobody ever came in by it, a new password for it: the first may have been missed. */
    private static Optional<Accounts.Invitation> first(ServletWebServerApplicationContext context) {
        Accounts accounts = context.getBean(Accounts.class);
        Audit audit = context.getBean(Audit.class);
        if (accounts.isEmpty()) {
            return Optional.of(audit.noted(
                    null,
                    Audit.Event.ACCOUNT_MADE,
                    FIRST,
                    Map.of("role", Role.ADMINISTRATOR.name()),
                    () -> accounts.invite(FIRST, "Administrator", Role.ADMINISTRATOR)));
        }
        return accounts.neverUsed()
                .map(account -> audit.noted(
                        null,
                        Audit.Event.PASSWORD_RENEWED,
                        account.name(),
                        Map.of(),
                        () -> accounts.renew(account.id())));
    }

    private static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", settings.host());
        properties.put("server.port", settings.port());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        properties.put("server.server-header", "");
        properties.put("server.compression.enabled", true);
        properties.put("server.compression.min-response-size", "1KB");
        properties.put(
                "server.compression.mime-types",
                "text/html,text/plain,text/csv,application/json,application/problem+json,application/geo+json,"
                        + "application/x-ndjson,application/atom+xml");
        properties.put("server.tomcat.threads.max", 32);
        properties.put("server.tomcat.max-connections", 512);
        properties.put("server.tomcat.connection-timeout", "10s");
        properties.put("server.tomcat.max-http-form-post-size", "1MB");
        properties.put("server.max-http-request-header-size", "16KB");
        properties.put("server.error.whitelabel.enabled", false);
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("spring.mvc.servlet.load-on-startup", 1);
        properties.put("spring.servlet.multipart.max-file-size", "64MB");
        properties.put("spring.servlet.multipart.max-request-size", "128MB");
        properties.put("spring.main.lazy-initialization", false);
        properties.put("spring.jmx.enabled", false);
        properties.put("logging.level.root", "WARN");
        // These name paths, which are nobody's business, or say at length what Raqib says in a sentence.
        for (String wordy : List.of(
                "org.springframework.web",
                "org.springframework.boot.diagnostics",
                "org.springframework.boot.web.server.servlet.context",
                "com.zaxxer.hikari")) {
            properties.put("logging.level." + wordy, "OFF");
        }
        if (settings.proxied()) {
            // Believed of this machine alone, and of what is said there the last, which the proxy said itself.
            properties.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
            properties.put("server.tomcat.remoteip.internal-proxies", "127\\.\\d+\\.\\d+\\.\\d+|0:0:0:0:0:0:0:1|::1");
        }
        return properties;
    }

    /** The sentence inside what Spring wraps it in. */
    private static RuntimeException plain(RuntimeException fault, Settings settings) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StateException
                    || cause instanceof LedgerException
                    || cause instanceof DeskException
                    || cause instanceof KnowledgeException) {
                return (RuntimeException) cause;
            }
            if (cause instanceof PortInUseException || cause instanceof BindException) {
                return new StateException(
                        "Port " + settings.port() + " of " + settings.host()
                                + " cannot be used, most likely because another program does; choose another with --port.",
                        fault);
            }
        }
        return fault;
    }

    /** The port it listens at. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** The address to give to a browser. */
    public String url() {
        if (settings.url() != null) {
            return settings.url().toString();
        }
        String host = settings.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    /** The administrator that was made because there was no account yet. */
    public Optional<Accounts.Invitation> first() {
        return first;
    }

    /** A part of it, for tests. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops taking requests, lets those under way finish for up to 10 s, and closes its files. */
    @Override
    public void close() {
        context.close();
        data.close();
    }
}
