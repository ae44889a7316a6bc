package org.raqib.words;

/** What a word type can be, with the part of the scores that does not depend on where it stands. Immutable. */
final class Readings {
    /** Whose they are. */
    final TagModel model;

    /** Never empty. */
    final Morph[] morphs;

    final int[] labels;
    final int[] scores;

    /** Stands for the word itself in features; 0 where it is too rare to be known. */
    final int key;
    /** Stands for the word in its neighbours' features. */
    final int near;
    /** Stands for what it can be in its neighbours' features. */
    final int outlook;
    /** Stands for how it begins and ends. */
    final int shape;

    /** Stands for what shows whether it agrees with a neighbour: article and ending. */
    final int ending;
    /** Whether it is a sign that parts clauses. */
    final boolean parts;

    Readings(TagModel model, Morph[] morphs, int[] labels, int[] scores, Word word, Analyser analyser) {
        this.model = model;
        this.morphs = morphs;
        this.labels = labels;
        this.scores = scores;
        this.shape = Analyser.shape(word);
        this.ending = Analyser.ending(word);
        if (word.kind() != Word.Kind.ARABIC || word.form().isEmpty()) {
            this.key = 0;
            this.near = word.kind() == Word.Kind.SIGN
                    ? sign(word.surface().charAt(0))
                    : word.kind().ordinal();
            this.outlook = near;
            this.parts = word.kind() == Word.Kind.SIGN && near != 1002;
            return;
        }
        this.parts = false;
        int familiarity = analyser.familiarity(word);
        this.key = familiarity >= Analyser.FREQUENT ? Analyser.key(word) : 0;
        this.near = key != 0 ? key : Features.pair(shape, 99);
        // The two likeliest of a known form come first; of an unknown one only its looks are known.
        this.outlook = familiarity == 0
                ? Features.pair(shape, 77)
                : Features.pair(labels[0] + 1, labels.length == 1 ? 0 : labels[1] + 1);
    }

    /** Those of a word that can only be one thing, and looks to its neighbours as another such word does. */
    Readings(Readings alike, Morph morph) {
        this.model = alike.model;
        this.morphs = new Morph[] {morph};
        this.labels = alike.labels;
        this.scores = alike.scores;
        this.key = alike.key;
        this.near = alike.near;
        this.outlook = alike.outlook;
        this.shape = alike.shape;
        this.ending = alike.ending;
        this.parts = alike.parts;
    }

    private static int sign(char c) {
        return switch (c) {
            case ',', '،' -> 1001;
            case '"', '«', '»', '“', '”', '\'', '‘', '’' -> 1002;
            case '.', '…' -> 1003;
            case '-', '–', '—', '/', '\\', '|' -> 1004;
            default -> 2000 + c;
        };
    }
}
