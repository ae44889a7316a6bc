package org.raqib.knowledge;

/** A knowledge file cannot be used as it stands. The message names file and line, says what is wrong and what to do. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file the file's name as the person who edits it knows it
     * @param line 1 or more, or 0 where the whole file is meant
     * @param fault what is wrong and how to mend it, one sentence
     */
    public KnowledgeException(String file, int line, String fault) {
        super(file + (line > 0 ? ":" + line : "") + ": " + fault);
    }
}
