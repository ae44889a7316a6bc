package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.GeoPoint;
import org.raqib.model.Mention;

/** A mention. Keys: {@code text, span, id, name, names, kind, lat, lon}. */
final class MentionJson {
    static final Set<String> KEYS = Set.of("text", "span", "id", "name", "names", "kind", "lat", "lon");

    private MentionJson() {}

    static void list(JsonGenerator json, String key, List<Mention> mentions) throws IOException {
        CanonicalJson.objects(json, key, mentions, MentionJson::fields);
    }

    static void fields(JsonGenerator json, Mention mention) throws IOException {
        json.writeStringField("text", mention.text());
        CanonicalJson.span(json, "span", mention.span());
        CanonicalJson.string(json, "id", mention.id());
        CanonicalJson.string(json, "name", mention.name());
        CanonicalJson.strings(json, "names", mention.names());
        EntityKind kind = mention.kind();
        CanonicalJson.string(json, "kind", kind == null ? null : kind.code());
        GeoPoint point = mention.point();
        if (point == null) {
            json.writeNullField("lat");
            json.writeNullField("lon");
        } else {
            json.writeNumberField("lat", point.lat());
            json.writeNumberField("lon", point.lon());
        }
    }

    static List<Mention> list(JsonObject json, String key) {
        return json.objects(key, KEYS, MentionJson::read);
    }

    static Mention read(JsonObject json) {
        return json.made(() -> new Mention(
                json.string("text"),
                json.spanOrNull("span"),
                json.stringOrNull("id"),
                json.stringOrNull("name"),
                json.strings("names"),
                json.spelledOrNull("kind", "a kind of entity", EntityKind::ofCode),
                point(json)));
    }

    private static @Nullable GeoPoint point(JsonObject json) {
        Double lat = json.numberOrNull("lat");
        Double lon = json.numberOrNull("lon");
        if (lat == null && lon == null) {
            return null;
        }
        if (lat == null || lon == null) {
            throw new IllegalArgumentException("a point needs both lat and lon");
        }
        return new GeoPoint(lat, lon);
    }
}
