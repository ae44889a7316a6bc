package org.raqib.server.digests;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.DigestJson;
import org.raqib.digest.Period;
import org.raqib.model.Digest;
import org.raqib.server.digests.Draft.Edit;
import org.raqib.server.digests.Draft.State;
import org.raqib.server.safety.RefusedException;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.WorkbenchStore;

/** The drafts, in {@code workbench.db}. Each change counts the version up; who changes an older one is refused. */
final class Drafts {
    private static final String ALL =
            "SELECT d.*, a.called AS approved_called, p.called AS published_called FROM digest d"
                    + " LEFT JOIN account a ON a.id = d.approved_by LEFT JOIN account p ON p.id = d.published_by";

    private final WorkbenchStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Drafts(WorkbenchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is begun. */
    record Begun(
            Period period,
            @Nullable String area,
            double within,
            @Nullable String party,
            Digest digest,
            long basis,
            String withheld) {}

    String begin(Begun begun, SignedIn who) {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        String id = "DIG-" + begun.period().from() + "-" + HexFormat.of().formatHex(bytes);
        store.transaction(() -> {
            store.run(
                    "INSERT INTO digest (id, state, version, first_day, last_day, area, within, party, document, basis,"
                            + " withheld, made_by, made_at) VALUES (?, 'DRAFT', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    begun.period().from().toString(),
                    begun.period().to().toString(),
                    begun.area(),
                    begun.within(),
                    begun.party(),
                    DigestJson.write(begun.digest()),
                    begun.basis(),
                    begun.withheld(),
                    who.account(),
                    clock.millis());
            return editor(id, who);
        });
        return id;
    }

    private int editor(String id, SignedIn who) {
        return store.run(
                "INSERT OR IGNORE INTO digest_editor (digest, account, called) VALUES (?, ?, ?)",
                id,
                who.account(),
                who.called());
    }

    /** The latest first. */
    List<Draft> list(@Nullable State state, int most) {
        return store.list(
                this::draft,
                ALL + (state == null ? " WHERE ? = ''" : " WHERE d.state = ?")
                        + " ORDER BY d.made_at DESC, d.id LIMIT ?",
                state == null ? "" : state.name(),
                most);
    }

    Optional<Draft> find(String id) {
        return store.first(this::draft, ALL + " WHERE d.id = ?", id);
    }

    /** What the machine wrote. */
    Digest machine(String id) {
        return DigestJson.read(document(id));
    }

    /** The same as it is kept. */
    String document(String id) {
        return store.first(row -> row.getString(1), "SELECT document FROM digest WHERE id = ?", id)
                .orElseThrow(() -> new RefusedException("digests.refused.absent"));
    }

    /** What was published, in that language. */
    Optional<String> page(String id, String language) {
        String column = language.equals("ar") ? "page_ar" : "page_en";
        return store.first(
                row -> row.getString(1), "SELECT " + column + " FROM digest WHERE id = ? AND state = 'PUBLISHED'", id);
    }

    List<Edit> edits(String id) {
        return store.list(
                row -> new Edit(
                        row.getString("at"),
                        row.getInt("left_out") == 1,
                        row.getString("ar"),
                        row.getString("en"),
                        row.getString("called")),
                "SELECT * FROM digest_edit WHERE digest = ? ORDER BY at",
                id);
    }

    /** Takes an edit; one that says nothing takes back what was there. Whatever was approved is a draft again. */
    void edit(Draft draft, Edit edit, SignedIn who) {
        store.transaction(() -> {
            count(draft, "state = 'DRAFT', approved_by = NULL, approved_at = NULL");
            store.run("DELETE FROM digest_edit WHERE digest = ? AND at = ?", draft.id(), edit.at());
            if (edit.leftOut() || !edit.ar().isEmpty() || !edit.en().isEmpty()) {
                store.run(
                        "INSERT INTO digest_edit (digest, at, left_out, ar, en, account, called, edited_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        draft.id(),
                        edit.at(),
                        edit.leftOut() ? 1 : 0,
                        edit.ar(),
                        edit.en(),
                        who.account(),
                        who.called(),
                        clock.millis());
            }
            return editor(draft.id(), who);
        });
    }

    void approve(Draft draft, SignedIn who) {
        count(draft, "state = 'APPROVED', approved_by = ?, approved_at = ?", who.account(), clock.millis());
    }

    void published(Draft draft, SignedIn who, long entry, String ar, String en) {
        count(
                draft,
                "state = 'PUBLISHED', published_by = ?, published_at = ?, entry = ?, page_ar = ?, page_en = ?",
                who.account(),
                clock.millis(),
                entry,
                ar,
                en);
    }

    void discard(Draft draft) {
        if (store.run(
                        "DELETE FROM digest WHERE id = ? AND version = ? AND state <> 'PUBLISHED'",
                        draft.id(),
                        draft.version())
                == 0) {
            throw new RefusedException("digests.refused.changed");
        }
    }

    private void count(Draft draft, String changes, @Nullable Object... values) {
        Object[] all = new Object[values.length + 2];
        System.arraycopy(values, 0, all, 0, values.length);
        all[values.length] = draft.id();
        all[values.length + 1] = draft.version();
        if (store.run(
                        "UPDATE digest SET version = version + 1, " + changes
                                + " WHERE id = ? AND version = ? AND state <> 'PUBLISHED'",
                        all)
                == 0) {
            throw new RefusedException("digests.refused.changed");
        }
    }

    private Draft draft(ResultSet row) throws SQLException {
        String id = row.getString("id");
        record Editor(long account, String called) {}
        List<Editor> editors = store.list(
                one -> new Editor(one.getLong(1), one.getString(2)),
                "SELECT account, called FROM digest_editor WHERE digest = ? ORDER BY account",
                id);
        return new Draft(
                id,
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                new Period(LocalDate.parse(row.getString("first_day")), LocalDate.parse(row.getString("last_day"))),
                row.getString("area"),
                row.getDouble("within"),
                row.getString("party"),
                row.getLong("basis"),
                row.getString("withheld"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                editors.stream().map(Editor::account).toList(),
                editors.stream().map(Editor::called).toList(),
                row.getString("approved_called"),
                number(row, "approved_by"),
                instant(row, "approved_at"),
                row.getString("published_called"),
                instant(row, "published_at"),
                number(row, "entry"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long millis = number(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
