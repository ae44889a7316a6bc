package org.raqib.knowledge;

import java.util.Locale;
import java.util.Set;

/** The codes of ISO 3166-1 alpha-3, with XKX, which the European Union and others use for Kosovo. */
final class Countries {
    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private Countries() {}

    static boolean isKnown(String code) {
        return CODES.contains(code) || code.equals("XKX");
    }
}
