package org.whatmatters.portal.organisations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.WhoseOrganisation;
import org.whatmatters.portal.services.WorkingService;
import org.whatmatters.portal.services.WorkingService.Hours;
import org.whatmatters.portal.services.WorkingService.NewWorking;
import org.whatmatters.portal.signin.SessionKeys;
import org.whatmatters.portal.signin.Visitor;

/// "When we work": an organisation's hours, and after how long it reminds and acts. For its own administrator.
@Controller
@RequestMapping(WorkingController.HERE)
class WorkingController {

    static final String HERE = "/organisation/working";

    private static final List<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(Enum::name).toList();

    private final WorkingService workings;
    private final Commands commands;

    WorkingController(WorkingService workings, Commands commands) {
        this.workings = workings;
        this.commands = commands;
    }

    @ModelAttribute("organisation")
    UUID organisation(@SessionAttribute(name = SessionKeys.VISITOR, required = false) @Nullable Visitor visitor) {
        return WhoseOrganisation.of(visitor, null);
    }

    @GetMapping
    String read(@ModelAttribute("organisation") UUID organisation, Model model) {
        model.addAttribute("working", workings.of(organisation));
        model.addAttribute("weekdays", WEEKDAYS);
        return "organisations/working";
    }

    @PostMapping
    String put(
            @ModelAttribute("organisation") UUID organisation,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, HERE, command -> {
            workings.put(organisation, working(form), command);
            return HERE + "?done=1";
        });
    }

    private static NewWorking working(Map<String, String> form) {
        return new NewWorking(
                hours(form),
                Typed.text(form.get("phone")),
                Typed.number("nudgeDays", form.get("nudgeDays")),
                Typed.number("tellDays", form.get("tellDays")),
                Typed.number("returnDays", form.get("returnDays")),
                Typed.number("authorHours", form.get("authorHours")),
                Typed.number("leadHours", form.get("leadHours")),
                Typed.number("purgeDays", form.get("purgeDays")),
                Typed.number("checkInWeeks", form.get("checkInWeeks")),
                form.containsKey("remindersByEmail"));
    }

    private static Map<String, Hours> hours(Map<String, String> form) {
        var hours = new LinkedHashMap<String, Hours>();
        for (var weekday : WEEKDAYS) {
            var opens = time("hours-" + weekday + "-opens", form);
            var closes = time("hours-" + weekday + "-closes", form);
            if (opens != null || closes != null) {
                hours.put(weekday, new Hours(opens, closes));
            }
        }
        return hours;
    }

    private static @Nullable String time(String field, Map<String, String> form) {
        return Typed.text(form.get(field)) == null
                ? null
                : Typed.time(field, form.get(field)).toString();
    }
}
