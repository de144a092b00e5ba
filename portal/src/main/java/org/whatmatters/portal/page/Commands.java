package org.whatmatters.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.Problem;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SessionKeys;
import org.whatmatters.portal.signin.SignInNeeded;

/// Runs what a form asks for and decides where to go: on to the next page, or back to the form with everything typed,
/// every error beside its field, and a sentence on what to do.
@Component
public class Commands {

    /// `keys`: whoever pastes a private key by mistake must not find it in their session.
    private static final Set<String> NOT_TYPED = Set.of("_csrf", "key", "version", "state", "clientSecret", "keys");

    private final Patience patience;
    private final Clock clock;

    Commands(Patience patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /// Runs it, for a form whose fields are called what the service calls them.
    ///
    /// @param form where the form is, so that a refusal can go back to it
    /// @param work does it, and says where to go then
    public String run(HttpServletRequest request, String form, Function<Command, String> work) {
        return run(request, form, Map.of(), work);
    }

    /// Runs it, for a form with names of its own.
    ///
    /// @param names the form's own name of a field that the service calls something else
    public String run(
            HttpServletRequest request, String form, Map<String, String> names, Function<Command, String> work) {
        var command = command(request);
        try {
            var next = patience.untilFound(() -> work.apply(command));
            request.getSession().setAttribute(SessionKeys.STARTED_AT, clock.instant());
            return "redirect:" + next;
        } catch (Unreadable unreadable) {
            return back(request, form, List.of(unreadable.asError()), null, false, null);
        } catch (SignInNeeded ended) {
            keep(request, form, new Kept(typed(request), List.of(), Sentences.SIGNED_IN_AGAIN, false, command.key()));
            request.getSession().setAttribute(SessionKeys.RETURN_TO, form);
            throw ended;
        } catch (Refusal refusal) {
            return refused(request, form, names, command, refusal);
        } catch (RestClientException noAnswer) {
            return back(request, form, List.of(), Sentences.NO_ANSWER, false, command.key());
        }
    }

    private String refused(
            HttpServletRequest request, String form, Map<String, String> names, Command command, Refusal refusal) {
        if (refusal.status() == 403) {
            throw refusal;
        }
        if (refusal.status() >= 500) {
            return back(request, form, List.of(), Sentences.NO_ANSWER, false, command.key());
        }
        var errors = errors(refusal.problem(), names);
        var message = errors.isEmpty() ? Sentences.about(refusal) : null;
        return back(request, form, errors, message, refusal.isConflict(), null);
    }

    private String back(
            HttpServletRequest request,
            String form,
            List<Kept.FieldError> errors,
            @Nullable String message,
            boolean conflict,
            @Nullable UUID key) {
        keep(request, form, new Kept(typed(request), errors, message, conflict, key));
        return "redirect:" + form;
    }

    private static void keep(HttpServletRequest request, String form, Kept kept) {
        request.getSession().setAttribute(SessionKeys.KEPT + form.replaceFirst("\\?.*", ""), kept);
    }

    /// What was kept for this page, once.
    static Kept kept(HttpServletRequest request) {
        var session = request.getSession(false);
        var name = SessionKeys.KEPT + request.getRequestURI();
        if (session == null || !(session.getAttribute(name) instanceof Kept kept)) {
            return Kept.NOTHING;
        }
        session.removeAttribute(name);
        return kept;
    }

    /// The errors of a problem, each with the id of its control: `/answers/phone` is the control `phone`.
    public static List<Kept.FieldError> errors(Problem problem, Map<String, String> names) {
        var errors = new ArrayList<Kept.FieldError>();
        for (var error : problem.errors()) {
            var field = Objects.requireNonNullElse(error.pointer(), "")
                    .replaceFirst("^#?/", "")
                    .replaceFirst("^answers/", "")
                    .replace('/', '-');
            errors.add(new Kept.FieldError(
                    field.isEmpty() ? null : names.getOrDefault(field, field),
                    Objects.requireNonNullElse(error.message(), "Check this answer")));
        }
        return errors;
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_TYPED.contains(name)) {
                typed.put(name, new ArrayList<>(List.of(values)));
            }
        });
        return typed;
    }

    private static Command command(HttpServletRequest request) {
        try {
            var version = request.getParameter("version");
            return new Command(
                    UUID.fromString(String.valueOf(request.getParameter("key"))),
                    version == null || version.isBlank() ? null : Long.valueOf(version));
        } catch (IllegalArgumentException tampered) {
            throw new Unreadable("key", "This form was not sent whole. Open the page again.");
        }
    }
}
