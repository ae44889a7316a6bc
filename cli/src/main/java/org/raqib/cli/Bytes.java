package org.raqib.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size in bytes: {@code 500}, {@code 64K}, {@code 10M}, {@code 1G}, in powers of 1,024. */
final class Bytes implements ITypeConverter<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,10})([KMG]?)(?:I?B)?");
    private static final long MOST = 1L << 30;

    @Override
    public Integer convert(String value) {
        Matcher size = SIZE.matcher(value.toUpperCase(Locale.ROOT));
        if (size.matches()) {
            int shift =
                    "KMG".indexOf(size.group(2).isEmpty() ? '-' : size.group(2).charAt(0)) + 1;
            long bytes = Long.parseLong(size.group(1)) << (10 * shift);
            if (bytes >= 1 && bytes <= MOST) {
                return (int) bytes;
            }
        }
        throw new TypeConversionException("'" + value + "' is not a size of 1 byte to 1G, such as 500K or 10M");
    }
}
