package org.raqib.server.map;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.Desk;
import org.raqib.desk.IncidentQuery;
import org.raqib.desk.Kept;
import org.raqib.server.incidents.Choices;
import org.raqib.server.incidents.Filter;
import org.raqib.server.incidents.Lines;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** The map, and what it asks for while it is looked at. */
@Controller
@Needs(Role.VIEWER)
final class MapPages {
    private static final int MOST_LINES = 12;
    private static final int COUNTED = 100_000;
    private static final int KEPT = 12;

    private final Desking desking;
    private final Choices choices;
    private final Lines lines;
    private final Pages pages;
    private final Kept<IncidentQuery, byte[]> points = new Kept<>(KEPT);
    private byte @Nullable [] towns;

    MapPages(Desking desking, Choices choices, Lines lines, Pages pages) {
        this.desking = desking;
        this.choices = choices;
        this.lines = lines;
        this.pages = pages;
    }

    @GetMapping("/map")
    View map(Chrome chrome, HttpServletRequest request) {
        Filter filter = Filter.of(request.getParameterMap());
        Desk desk = desking.desk();
        return pages.show(
                "map/map.jte",
                new MapView(
                        choices.form("/map", filter, chrome),
                        "/map/points" + filter.parameters(),
                        "/map/towns",
                        lines.of(
                                desk.incidents(filter.query(), null, MOST_LINES).items(), chrome),
                        chrome.count("incidents", desk.count(filter.query(), COUNTED)),
                        "/incidents" + filter.parameters(),
                        desking.isBusy()));
    }

    /** Where incidents are, as numbers; the same as long as the record is the same. */
    @GetMapping("/map/points")
    @Nullable
    ResponseEntity<byte[]> points(WebRequest web, HttpServletRequest request) {
        Filter filter = Filter.of(request.getParameterMap());
        String tag = desking.desk().tag();
        // Weak, since the same points may go out compressed or not; what has a strong one is never compressed.
        String weak = "W/\"" + tag + "\"";
        if (web.checkNotModified(weak)) {
            return null;
        }
        byte[] body = points.get(tag, filter.query(), query -> Points.of(desking.desk(), query));
        return ResponseEntity.ok()
                .eTag(weak)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    /** The names of towns: as long as the workbench runs, they are the same. */
    @GetMapping("/map/towns")
    ResponseEntity<byte[]> towns() {
        byte[] body = towns;
        if (body == null) {
            body = Towns.of(desking.lexicon());
            towns = body;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    /** The incidents of an area, as a part of the page: what is in sight, or what a mark on the map stands for. */
    @GetMapping("/map/here")
    View here(@RequestParam(defaultValue = "") String place, Chrome chrome, HttpServletRequest request) {
        Filter filter = Filter.of(request.getParameterMap());
        Desk desk = desking.desk();
        int count = desk.count(filter.query(), COUNTED);
        List<Lines.Line> shown =
                lines.of(desk.incidents(filter.query(), null, MOST_LINES).items(), chrome);
        String rest = count > shown.size() ? chrome.say("map.all", "count", chrome.count("incidents", count)) : "";
        String counted = chrome.count("incidents", count);
        return pages.show(
                "map/here.jte",
                new InSight(
                        place.isBlank() ? chrome.say("map.in-sight", "count", counted) : place + ": " + counted,
                        shown,
                        "/incidents" + filter.parameters(),
                        rest));
    }
}
