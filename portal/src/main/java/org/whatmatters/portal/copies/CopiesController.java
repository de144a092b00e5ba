package org.whatmatters.portal.copies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.SubjectAccessService;
import org.whatmatters.portal.services.SubjectAccessService.Agreed;
import org.whatmatters.portal.services.SubjectAccessService.Because;
import org.whatmatters.portal.services.SubjectAccessService.Check;
import org.whatmatters.portal.services.SubjectAccessService.NewOrder;

/// "Copies for people": who asked for a copy of all that is held on them, and one page for each with all that has to
/// be done before it goes out.
@Controller
@RequestMapping("/copies")
class CopiesController {

    /// What a form calls the fields of the check.
    private static final Map<String, String> CHECK_NAMES = Map.of(
            "check-identityHow", "identityHow",
            "check-spokenAlone", "spokenAlone",
            "check-madeToAsk", "madeToAsk",
            "check-note", "note");

    private final SubjectAccessService copies;
    private final Commands commands;

    CopiesController(SubjectAccessService copies, Commands commands) {
        this.copies = copies;
        this.commands = commands;
    }

    @GetMapping
    String list(@RequestParam @Nullable String after, Model model) {
        model.addAttribute("orders", copies.orders(after));
        return "copies/list";
    }

    @GetMapping("/new")
    String ask(Model model) {
        offerChecks(model);
        return "copies/new";
    }

    @PostMapping("/new")
    String order(@RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/copies/new", CHECK_NAMES, command -> {
            var order = new NewOrder(
                    Typed.text(form.get("nhsNumber")),
                    Typed.text(form.get("givenName")),
                    Typed.text(form.get("familyName")),
                    Typed.partialDate(form, "birthDate"),
                    Typed.text(form.get("postcode")),
                    Typed.partialDate(form, "receivedOn"),
                    Typed.text(form.get("representative")),
                    check(form));
            return "/copies/" + copies.order(order, command).id();
        });
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("order", copies.order(id));
        return "copies/one";
    }

    @GetMapping("/{id}/checks")
    String checkAgain(@PathVariable UUID id, Model model) {
        model.addAttribute("order", copies.order(id));
        offerChecks(model);
        return "copies/check";
    }

    @PostMapping("/{id}/checks")
    String check(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/copies/" + id + "/checks", command -> {
            copies.check(id, check(form), command);
            return "/copies/" + id + "?done=checked";
        });
    }

    @GetMapping("/{id}/more-time")
    String moreTime(@PathVariable UUID id, Model model) {
        model.addAttribute("order", copies.order(id));
        return "copies/more-time";
    }

    @PostMapping("/{id}/more-time")
    String lengthen(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/copies/" + id + "/more-time", command -> {
            copies.lengthen(id, new Because(Typed.text(form.get("because"))), command);
            return "/copies/" + id + "?done=lengthened";
        });
    }

    @GetMapping("/{id}/closing")
    String askWhyClosed(@PathVariable UUID id, Model model) {
        model.addAttribute("order", copies.order(id));
        return "copies/closing";
    }

    @PostMapping("/{id}/closing")
    String close(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/copies/" + id + "/closing", command -> {
            copies.close(id, new Because(Typed.text(form.get("because"))), command);
            return "/copies/" + id + "?done=closed";
        });
    }

    @GetMapping("/{id}/organisations/{organisationId}")
    String askOrganisation(@PathVariable UUID id, @PathVariable UUID organisationId, Model model) {
        model.addAttribute("order", copies.order(id));
        model.addAttribute("organisationId", organisationId);
        return "copies/organisation";
    }

    @PostMapping("/{id}/organisations/{organisationId}")
    String agreed(
            @PathVariable UUID id,
            @PathVariable UUID organisationId,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, "/copies/" + id + "/organisations/" + organisationId, command -> {
            var agreed = new Agreed(Typed.text(form.get("saidBy")), Typed.text(form.get("note")));
            copies.agree(id, organisationId, agreed, command);
            return "/copies/" + id + "?done=agreed";
        });
    }

    @PostMapping("/{id}/officer")
    String takeOn(@PathVariable UUID id, HttpServletRequest request) {
        return step(id, "taken-on", request, copies::takeOn);
    }

    @PostMapping("/{id}/assembly")
    String assemble(@PathVariable UUID id, HttpServletRequest request) {
        return step(id, "assembled", request, copies::assemble);
    }

    @PostMapping("/{id}/proposal")
    String propose(@PathVariable UUID id, HttpServletRequest request) {
        return step(id, "proposed", request, copies::propose);
    }

    @PostMapping("/{id}/sending-back")
    String sendBack(@PathVariable UUID id, HttpServletRequest request) {
        return step(id, "sent-back", request, copies::sendBack);
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable UUID id, HttpServletRequest request) {
        return step(id, "released", request, copies::release);
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("what-is-held.zip")
                                .build()
                                .toString())
                .body(copies.archive(id));
    }

    private String step(UUID id, String done, HttpServletRequest request, BiConsumer<UUID, Command> step) {
        return commands.run(request, "/copies/" + id, command -> {
            step.accept(id, command);
            return "/copies/" + id + "?done=" + done;
        });
    }

    private static Check check(Map<String, String> form) {
        return new Check(
                Typed.text(form.get("identityHow")),
                Typed.yesOrNo(form.get("spokenAlone")),
                Typed.text(form.get("madeToAsk")),
                Typed.text(form.get("note")));
    }

    private static void offerChecks(Model model) {
        model.addAttribute("ways", SubjectAccessService.IDENTITY_HOW);
        model.addAttribute("answers", SubjectAccessService.MADE_TO_ASK);
    }
}
