package org.whatmatters.person.look;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.look.Looks.Look;
import org.whatmatters.person.look.Questions.Question;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;

/// "Who has looked at my record", and "why did you look?", for the person.
@RestController
@RequestMapping("/api/v1/me")
class OwnLooksController {

    private final Looks looks;
    private final Questions questions;
    private final Audit audit;
    private final Clock clock;

    OwnLooksController(Looks looks, Questions questions, Audit audit, Clock clock) {
        this.looks = looks;
        this.questions = questions;
        this.audit = audit;
        this.clock = clock;
    }

    @MayUse(person = true)
    @GetMapping("/looks")
    Page<Look> looks(PageRequest page, Actor.Person person) {
        var ids = looks.idsOf(person);
        audit.granted(person, "list looks", ids, "SELF");
        return Page.of(looks.byOthers(person, ids, page), page, Look::id);
    }

    @MayUse(person = true)
    @PostMapping("/looks/{id}/question")
    @ResponseStatus(HttpStatus.CREATED)
    void ask(@PathVariable UUID id, @Valid @RequestBody QuestionRequest request, Actor.Person person) {
        var ids = looks.idsOf(person);
        var look = looks.find(id, ids).orElseThrow(NotFound::new);
        if (!questions.add(ids.getFirst(), look, request.words().strip(), clock.instant())) {
            throw new Conflict("asked-already", "You have asked about this already. The answer will be on this page.");
        }
        audit.granted(person, "question look", ids, "SELF");
    }

    @MayUse(person = true)
    @GetMapping("/questions")
    Page<Question> questions(PageRequest page, Actor.Person person) {
        var ids = looks.idsOf(person);
        audit.granted(person, "list own questions", ids, "SELF");
        return Page.of(questions.of(ids, page), page, Question::id);
    }

    record QuestionRequest(
            @NotBlank(message = "Write what you want to know.")
            @Size(max = 1000)
            @Pattern(regexp = "(\\P{Cntrl}|[\\r\\n])*")
            String words) {}
}
