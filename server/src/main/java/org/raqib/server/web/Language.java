package org.raqib.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import org.raqib.model.Text;

/** A language of the interface. */
public enum Language {
    ARABIC("ar", "rtl"),
    ENGLISH("en", "ltr");

    private final String code;
    private final String direction;

    Language(String code, String direction) {
        this.code = code;
        this.direction = direction;
    }

    /** As in {@code lang}: {@code ar}, {@code en}. */
    public String code() {
        return code;
    }

    /** As in {@code dir}: {@code rtl}, {@code ltr}. */
    public String direction() {
        return direction;
    }

    /** The other of the two. */
    public Language other() {
        return this == ARABIC ? ENGLISH : ARABIC;
    }

    /** What a text says in this language. */
    public String of(Text text) {
        return this == ARABIC ? text.ar() : text.en();
    }

    /** The language of that code. */
    static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The first that the browser asks for by {@code Accept-Language}; Arabic where it asks for neither. */
    static Language preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") != null) {
            Enumeration<Locale> wanted = request.getLocales();
            while (wanted.hasMoreElements()) {
                Optional<Language> found = ofCode(wanted.nextElement().getLanguage());
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return ARABIC;
    }
}
