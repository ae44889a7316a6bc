package org.raqib.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One weight of the report's two faces, as a document embeds them: Arabic from Noto Naskh, all else from Noto Serif. */
final class Typeface {
    /** Stands where no font of the report has a glyph. */
    private static final char UNKNOWN = '\uFFFD';

    /** One face: what a page writes with, and what its glyphs measure. */
    private static final class Face {
        private final PDType0Font written;
        private final TrueTypeFont measured;
        private final CmapLookup glyphs;
        private final double unitsPerEm;

        Face(PDDocument document, String file) {
            try (InputStream in = Face.class.getResourceAsStream("fonts/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("fonts/" + file + " is not part of this build; rebuild Raqib");
                }
                measured = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
                written = PDType0Font.load(document, measured, true);
                glyphs = measured.getUnicodeCmapLookup();
                unitsPerEm = measured.getUnitsPerEm();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the shipped font " + file, e);
            }
        }
    }

    /** A character as it is laid on paper, in parts of an em. */
    record Glyph(String text, PDType0Font font, double advance, double left, double right, double top, boolean mark) {}

    private final Face arabic;
    private final Face other;
    private final Map<Integer, Glyph> made = new HashMap<>();

    Typeface(PDDocument document, boolean bold) {
        String weight = bold ? "Bold" : "Regular";
        this.arabic = new Face(document, "NotoNaskhArabic-" + weight + ".ttf");
        this.other = new Face(document, "NotoSerif-" + weight + ".ttf");
    }

    Glyph glyph(int c) {
        // Not computeIfAbsent: what has no glyph is made of what has.
        Glyph known = made.get(c);
        if (known == null) {
            known = make(c);
            made.put(c, known);
        }
        return known;
    }

    private Glyph make(int c) {
        boolean isArabic = UCharacter.getIntPropertyValue(c, UProperty.SCRIPT) == UScript.ARABIC;
        Face first = isArabic ? arabic : other;
        Face second = isArabic ? other : arabic;
        for (Face face : new Face[] {first, second}) {
            int gid = face.glyphs.getGlyphId(c);
            if (gid != 0) {
                return measure(face, c, gid);
            }
        }
        return c == UNKNOWN ? measure(other, '?', other.glyphs.getGlyphId('?')) : glyph(UNKNOWN);
    }

    private static Glyph measure(Face face, int c, int gid) {
        try {
            GlyphData data = face.measured.getGlyph() == null
                    ? null
                    : face.measured.getGlyph().getGlyph(gid);
            double em = face.unitsPerEm;
            double left = data == null ? 0 : data.getXMinimum() / em;
            double right = data == null ? 0 : data.getXMaximum() / em;
            double top = data == null ? 0 : data.getYMaximum() / em;
            int type = Character.getType(c);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
            double advance = mark ? 0 : face.measured.getAdvanceWidth(gid) / em;
            return new Glyph(Character.toString(c), face.written, advance, left, right, top, mark);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot measure a glyph of a shipped font", e);
        }
    }
}
