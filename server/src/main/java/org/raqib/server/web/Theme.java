package org.raqib.server.web;

import java.util.Locale;

/** Light, dark, or as the browser's system is set. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** The spelling in cookies and attributes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme of that code; {@link #AUTO} for any other. */
    static Theme ofCode(String code) {
        for (Theme theme : values()) {
            if (theme.code().equals(code)) {
                return theme;
            }
        }
        return AUTO;
    }
}
