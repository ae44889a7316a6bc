package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.GeoPoint;
import org.raqib.model.Mention;
import org.raqib.model.Span;

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
                point(json.numberOrNull("lat"), json.numberOrNull("lon"))));
    }

    static Mention read(WrittenLine json) {
        json.pass("{\"text\":");
        String text = json.string();
        json.pass(",\"span\":");
        Span span = json.spanOrNull();
        json.pass(",\"id\":");
        String id = json.stringOrNull();
        json.pass(",\"name\":");
        String name = json.stringOrNull();
        json.pass(",\"names\":");
        List<String> names = json.list(WrittenLine::string);
        json.pass(",\"kind\":");
        EntityKind kind = json.spelledOrNull(EntityKind::ofCode);
        json.pass(",\"lat\":");
        Double lat = json.decimalOrNull();
        json.pass(",\"lon\":");
        Double lon = json.decimalOrNull();
        json.pass("}");
        return new Mention(text, span, id, name, names, kind, point(lat, lon));
    }

    private static @Nullable GeoPoint point(@Nullable Double lat, @Nullable Double lon) {
        if (lat == null && lon == null) {
            return null;
        }
        if (lat == null || lon == null) {
            throw new IllegalArgumentException("a point needs both lat and lon");
        }
        return new GeoPoint(lat, lon);
    }
}
