package org.raqib.server.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Entity;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Language;
import org.raqib.server.web.Names;
import org.raqib.server.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Looks entities up for the fields in which one is chosen. */
@Controller
@Needs(Role.VIEWER)
final class EntityPages {
    private static final int MOST = 12;
    private static final int LONGEST = 80;

    private final Desking desking;
    private final Pages pages;
    private @Nullable Directory directory;

    EntityPages(Desking desking, Pages pages) {
        this.desking = desking;
        this.pages = pages;
    }

    @GetMapping("/entities")
    View find(Chrome chrome, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String slot) {
        String words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        List<EntitiesView.Choice> choices = new ArrayList<>();
        Language language = chrome.language();
        for (Entity entity : directory().find(words, slot.equals("places"), MOST)) {
            String name = Names.of(entity, language);
            String other = Names.of(entity, language.other());
            choices.add(new EntitiesView.Choice(
                    entity.id(),
                    name,
                    other.equals(name) ? "" : other,
                    chrome.say("entity." + entity.kind().code())));
        }
        return pages.show("report/entities.jte", new EntitiesView(words, choices));
    }

    private synchronized Directory directory() {
        Directory made = directory;
        if (made == null) {
            made = new Directory(desking.lexicon());
            directory = made;
        }
        return made;
    }
}
