package org.raqib.exports;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entry;
import org.raqib.model.Breach;
import org.raqib.model.Claim;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Toll;

/** The CAMEO code of an act, by the crosswalk in {@code cameo.ini}; none where CAMEO would ask for more than a claim says. */
final class CameoCodes {
    static final String FILE = "cameo.ini";
    private static final Set<String> KEYS = Set.of("code", "killed");
    private static final Pattern CODE = Pattern.compile("(0[1-9]|1[0-9]|20)[0-9]{0,2}");

    /** CAMEO 016, deny responsibility. */
    static final String DENIES = "016";

    /** CAMEO 196, violate ceasefire. */
    static final String VIOLATES_CEASEFIRE = "196";

    private record Codes(@Nullable String code, @Nullable String killed) {}

    private static final Map<Act, Codes> TABLE = Act.table(FILE, CameoCodes::codes);

    private CameoCodes() {}

    private static Codes codes(Entry entry) {
        entry.allowOnly(KEYS);
        return new Codes(code(entry, "code"), code(entry, "killed"));
    }

    private static @Nullable String code(Entry entry, String key) {
        String code = entry.optional(key);
        if (code != null && !CODE.matcher(code).matches()) {
            throw entry.fault(key, "'" + code + "' is not a code of CAMEO, two to four digits from 01 to 20");
        }
        return code;
    }

    /** Of one claim, as its voice tells it: a denial is CAMEO's denial, what is planned has no code. */
    static @Nullable String of(Claim claim) {
        if (claim.modality() == Modality.DENIED) {
            return DENIES;
        }
        if (claim.modality() == Modality.PLANNED) {
            return null;
        }
        if (claim.event() == EventType.ASSAULT && claim.breach() == Breach.CEASEFIRE) {
            return VIOLATES_CEASEFIRE;
        }
        return of(claim.event(), claim.mode(), claim.killed());
    }

    /** Of an act. */
    static @Nullable String of(EventType event, @Nullable Mode mode, @Nullable Toll killed) {
        Codes codes = TABLE.get(new Act(event, mode));
        if (codes == null) {
            return null;
        }
        return codes.killed != null && killed != null && killed.min() > 0 ? codes.killed : codes.code;
    }
}
