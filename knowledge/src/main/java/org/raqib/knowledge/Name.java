package org.raqib.knowledge;

/**
 * One way in which an entity is written.
 *
 * @param text the words as a knowledge file gives them
 * @param form which of its forms this is
 * @param ambiguous whether the words also mean something else (an ordinary word, another entity), so that they name this
 *     entity only where the context bears it out
 */
public record Name(String text, Form form, boolean ambiguous) {
    /** The form in which words name an entity. */
    public enum Form {
        /** A proper name. */
        NAME,
        /** One of a generic kind: "a soldier". */
        SINGULAR,
        /** Two of a generic kind; Arabic says so without a numeral. */
        DUAL,
        /** Three or more of a generic kind. */
        PLURAL,
        /** The adjective of a state or region, of any gender or number: "Turkish", or its people with the article. */
        NISBA,
        /** A noun for the people of a state that is no adjective: "Turks". */
        PEOPLE
    }
}
