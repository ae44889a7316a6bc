package org.raqib.claims;

import java.util.List;

/**
 * Pairs the quotation marks of a report, so that what stands between them is known even where a quotation runs on over
 * several sentences. A mark that finds no partner nearby is passed over.
 */
final class Quotations {
    /** A quotation that seems to be longer has lost its closing mark. */
    private static final int MOST_SENTENCES = 8;

    private Quotations() {}

    private enum Side {
        OPENS,
        CLOSES,
        EITHER
    }

    /** Marks in every scene where its quotations close. */
    static void mark(List<Scene> scenes) {
        int openScene = -1;
        int openToken = -1;
        for (int s = 0; s < scenes.size(); s++) {
            Scene scene = scenes.get(s);
            if (openScene >= 0
                    && (s - openScene > MOST_SENTENCES
                            || scene.sentence.title()
                                    != scenes.get(openScene).sentence.title())) {
                openScene = -1;
            }
            for (int i = 0; i < scene.size(); i++) {
                if (!scene.isQuote(i) || isSingle(scene, i)) {
                    continue;
                }
                Side side = side(scene, i);
                if (side == Side.OPENS || side == Side.EITHER && openScene < 0) {
                    openScene = s;
                    openToken = i;
                } else if (openScene >= 0) {
                    pair(scenes, openScene, openToken, s, i);
                    openScene = -1;
                }
            }
        }
    }

    private static void pair(List<Scene> scenes, int openScene, int openToken, int closeScene, int closeToken) {
        if (openScene == closeScene) {
            scenes.get(openScene).quoteCloses(openToken, closeToken);
            return;
        }
        Scene first = scenes.get(openScene);
        first.quoteCloses(openToken, first.size());
        first.quoteRunsOn = openToken;
        for (int s = openScene + 1; s < closeScene; s++) {
            scenes.get(s).quotedTo = scenes.get(s).size();
            scenes.get(s).quoteRunsOn = 0;
        }
        scenes.get(closeScene).quotedTo = closeToken;
    }

    /** Whether a mark is the end of a quotation, and begins none. */
    static boolean onlyCloses(Scene scene, int i) {
        return !isSingle(scene, i) && scene.quoteEnd(i) < 0;
    }

    private static boolean isSingle(Scene scene, int i) {
        char c = scene.tokens.get(i).word().surface().charAt(0);
        return c == '\'' || c == '‘' || c == '’';
    }

    /** By the sign itself or, where outlets use one sign for both or mix them up, by the blanks around it. */
    private static Side side(Scene scene, int i) {
        int start = scene.tokens.get(i).start();
        int end = scene.tokens.get(i).end();
        boolean blankBefore = start == 0 || !Character.isLetterOrDigit(scene.body.charAt(start - 1));
        boolean wordAfter = end < scene.body.length() && Character.isLetterOrDigit(scene.body.charAt(end));
        if (blankBefore && wordAfter) {
            boolean closedBefore = start > 0 && ".؟!".indexOf(scene.body.charAt(start - 1)) >= 0;
            return closedBefore ? Side.EITHER : Side.OPENS;
        }
        if (!blankBefore && !wordAfter) {
            return Side.CLOSES;
        }
        char c = scene.tokens.get(i).word().surface().charAt(0);
        return c == '«' ? Side.OPENS : c == '»' ? Side.CLOSES : Side.EITHER;
    }
}
