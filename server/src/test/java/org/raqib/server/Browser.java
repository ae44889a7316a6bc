package org.raqib.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raqib.server.safety.Role;

/**
 * A headless Chromium, the one that the system has: {@code apt-get install chromium}, or the path in {@code RAQIB_CHROMIUM}.
 * Where there is none, the tests that need it are skipped and say so. One for each test class; its pages are windows of
 * their own, with cookies of their own.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts it, or skips the test. */
    public static Browser start() {
        Optional<Path> program = program();
        assumeTrue(
                program.isPresent(),
                "No Chromium is installed, so nothing is tried in a browser; install it with 'apt-get install chromium',"
                        + " or set RAQIB_CHROMIUM to its path.");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program.get())
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"))));
    }

    private static Optional<Path> program() {
        String named = System.getenv("RAQIB_CHROMIUM");
        List<String> places = named == null ? PLACES : List.of(named);
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /**
     * A window in which nobody is signed in.
     *
     * @param language {@code ar} or {@code en}
     */
    public Page window(ServerFixture server, String language) {
        return window(server, language, ColorScheme.LIGHT, 1280, 900);
    }

    /** A window of some size, in CSS pixels. */
    public Page window(ServerFixture server, String language, ColorScheme theme, int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(server.url())
                .setLocale(language)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("UTC")
                .setViewportSize(width, height));
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }

    /** Signs the fixture's person of that role in, by the page for it. */
    public static void signIn(Page page, Role role) {
        page.navigate("/login");
        page.fill("#name", role.name().toLowerCase(Locale.ROOT));
        page.fill("#password", ServerFixture.PASSWORD);
        page.click("form[action='/login'] button");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /**
     * Looks at what is in sight, and writes it as {@code docs/pictures/workbench-NAME.png} where {@code RAQIB_PICTURES} is set: a
     * picture changes only by intent.
     */
    public static void keep(Page page, String name) {
        byte[] picture = page.screenshot();
        assertThat(picture).hasSizeLessThan(400_000);
        if (System.getenv("RAQIB_PICTURES") != null) {
            try {
                Files.write(ServerFixture.root().resolve("docs/pictures/workbench-" + name + ".png"), picture);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The same in the light and in the dark. */
    public static void keepInBothThemes(Page page, String name) {
        for (ColorScheme theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            keep(page, name + "." + theme.name().toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
