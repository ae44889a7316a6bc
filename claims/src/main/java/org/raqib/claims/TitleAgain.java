package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a report's title where the body has it again word for word and nobody says it there: behind the colon of «رابط الخبر: …» or
 * as a sentence's beginning, up to its end or a sign. What it tells there was told. Where a voice or a denial stands over the same words, they tell
 * more than the title.
 */
final class TitleAgain {
    /** Shorter titles («غارات») are words that any sentence may have. */
    private static final int FEWEST_WORDS = 4;
    /** What has more words or sentences is no title; more than any has, so that only time is bounded. */
    private static final int MOST_WORDS = 60;

    private static final int MOST_SENTENCES = 4;

    /** What the title says, sentence by sentence. */
    private final List<Scene> titles = new ArrayList<>(1);

    /** Drops what a sentence tells in words of the title. */
    void apply(Scene scene, List<Draft> drafts) {
        if (scene.sentence.title()) {
            if (scene.size() >= FEWEST_WORDS && scene.size() <= MOST_WORDS && titles.size() < MOST_SENTENCES) {
                titles.add(scene);
            }
            return;
        }
        for (Scene title : titles) {
            int from = again(title, scene);
            if (from >= 0) {
                drop(drafts, from, from + title.size());
            }
        }
    }

    /** The first token of a sentence from which on it has a title again, or -1. */
    private static int again(Scene title, Scene scene) {
        for (int from = 0; from + title.size() <= scene.size(); from++) {
            boolean begins = from == 0 || scene.tokens.get(from - 1).is(':');
            int to = from + title.size();
            if (begins && (to == scene.size() || scene.isSign(to)) && isSame(title, scene, from)) {
                return from;
            }
        }
        return -1;
    }

    private static boolean isSame(Scene title, Scene scene, int from) {
        for (int i = 0; i < title.size(); i++) {
            if (!title.form(i).equals(scene.form(from + i))) {
                return false;
            }
        }
        return true;
    }

    /** Drops the acts within the title's words that nobody says there. */
    private static void drop(List<Draft> drafts, int from, int to) {
        for (Draft draft : drafts) {
            if (draft.trigger >= from && draft.triggerTo <= to && draft.speakers.isEmpty()) {
                draft.drop(Uncoded.MERGED);
            }
        }
    }
}
