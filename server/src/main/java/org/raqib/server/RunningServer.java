package org.raqib.server;

import java.net.BindException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.raqib.desk.DeskException;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.ledger.LedgerException;
import org.raqib.ledger.Ledgers;
import org.raqib.server.safety.Accounts;
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
            Accounts accounts = context.getBean(Accounts.class);
            Optional<Accounts.Invitation> first = accounts.isEmpty()
                    ? Optional.of(accounts.invite("admin", "Administrator", Role.ADMINISTRATOR))
                    : Optional.empty();
            return new RunningServer(context, data, settings, first);
        } catch (RuntimeException e) {
            data.close();
            throw plain(e, settings);
        }
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
