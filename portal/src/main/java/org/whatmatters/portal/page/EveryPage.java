package org.whatmatters.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.whatmatters.portal.PortalSettings;
import org.whatmatters.portal.signin.SessionKeys;
import org.whatmatters.portal.signin.Visit;
import org.whatmatters.portal.signin.Visitor;

/// What the layout needs on every page: who looks, where they may go, and what a refused form still knows.
@ControllerAdvice
class EveryPage {

    private final PortalSettings settings;
    private final Words words;

    EveryPage(PortalSettings settings, Words words) {
        this.settings = settings;
        this.words = words;
    }

    @ModelAttribute
    void fill(HttpServletRequest request, Model model) {
        model.addAllAttributes(of(request));
        // Only a page that is being shown may use up what was kept for it.
        if ("GET".equals(request.getMethod())) {
            model.addAttribute("kept", Commands.kept(request));
        }
    }

    Map<String, @Nullable Object> of(HttpServletRequest request) {
        var visitor = visitor(request);
        var page = new HashMap<String, @Nullable Object>();
        page.put("visitor", visitor);
        // Read when the page is drawn, after its parts have been asked for.
        page.put("visit", Visit.current());
        page.put("navigation", visitor == null ? List.of() : Navigation.of(visitor, request.getRequestURI()));
        page.put("settings", settings);
        page.put("path", request.getRequestURI());
        page.put("here", PageLanguage.english(request, words));
        page.put("kept", Kept.NOTHING);
        return page;
    }

    private static @Nullable Visitor visitor(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && request.getUserPrincipal() != null
                        && session.getAttribute(SessionKeys.VISITOR) instanceof Visitor visitor
                ? visitor
                : null;
    }
}
