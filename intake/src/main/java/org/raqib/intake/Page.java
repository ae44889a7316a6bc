package org.raqib.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.raqib.intake.Outcome.Draft;
import org.raqib.intake.Outcome.Refused;

/** Reads a web page: its article's text, and what it says of itself ({@link PageMetadata}). */
final class Page {
    /** The most tags a page may have; long articles have some 20,000, and each costs a hundred bytes or more. */
    private static final int TAGS = 300_000;

    /** How deep elements are kept nested; what is deeper is hung in at this depth, its text kept. */
    private static final int DEPTH = 512;

    /** Where a declaration of the encoding must stand, with room to spare (HTML says within 1,024 bytes). */
    private static final int DECLARED_WITHIN = 4_096;

    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    private Page() {}

    /** The encoding that the page declares, or null where it declares none that is known. */
    static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (!declared.find()) {
            return null;
        }
        return charset(declared.group(1));
    }

    /** The encoding of that name as the web understands it, or null where there is none. */
    static @Nullable Charset charset(String declared) {
        String name = declared.toLowerCase(Locale.ROOT);
        // A page that can be searched for its declaration is not UTF-16, whatever it declares (as the HTML standard
        // says).
        if (name.startsWith("utf-16")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name.equals("iso-8859-1") || name.equals("latin1") ? "windows-1252" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    static Outcome read(String html) {
        if (html.chars().filter(c -> c == '<').limit(TAGS + 1L).count() > TAGS) {
            return new Refused(String.format(
                    Locale.ROOT, "The page has over %,d tags, more than any article; save its text as .txt", TAGS));
        }
        Document page = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(html, "");
        PageMetadata metadata = PageMetadata.of(page);
        String text = PageText.of(page.body(), metadata.title());
        String articleBody = metadata.articleBody();
        if (text.isBlank() && articleBody != null) {
            text = articleBody;
        }
        if (text.isBlank()) {
            return Refused.withoutText("The page holds no text of an article; save the article's text as .txt");
        }
        return Wellformed.check(new Draft(
                null, metadata.title(), text, metadata.published(), metadata.publisher(), metadata.url(), List.of()));
    }
}
