package org.whatmatters.person.look;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.look.Looks.Look;
import org.whatmatters.person.look.Questions.Question;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// The information governance officer of the integrated care board answers who asks why somebody looked, and sees
/// every look at that person. Never what was looked at.
@RestController
class QuestionController {

    private static final String BASIS = "IG_OFFICER";

    private final Questions questions;
    private final Looks looks;
    private final Audit audit;
    private final Clock clock;

    QuestionController(Questions questions, Looks looks, Audit audit, Clock clock) {
        this.questions = questions;
        this.looks = looks;
        this.audit = audit;
        this.clock = clock;
    }

    @MayUse(staff = Role.IG_OFFICER)
    @GetMapping("/api/v1/questions")
    Page<Question> open(PageRequest page, Actor.Staff officer) {
        var open = Page.of(questions.open(officer.organisationId(), page), page, Question::id);
        audit.granted(
                officer,
                "list questions",
                open.items().stream().map(Question::personId).toList(),
                BASIS);
        return open;
    }

    @MayUse(staff = Role.IG_OFFICER)
    @GetMapping("/api/v1/questions/{id}")
    ResponseEntity<Question> read(@PathVariable UUID id, Actor.Staff officer) {
        var question = find(id, officer);
        audit.granted(officer, "read question", List.of(question.personId()), BASIS);
        return Versioned.ok(question.version(), question);
    }

    @MayUse(staff = Role.IG_OFFICER)
    @PutMapping("/api/v1/questions/{id}/answer")
    ResponseEntity<Question> answer(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody AnswerRequest request,
            Actor.Staff officer) {
        var question = find(id, officer);
        if (question.answer() != null) {
            throw new Conflict("answered-already", "Somebody has answered this question.");
        }
        expected.mustBe(question.version());
        questions.answer(question, request.answer().strip(), officer.subject(), clock.instant());
        audit.granted(officer, "answer question", List.of(question.personId()), BASIS);
        var answered = find(id, officer);
        return Versioned.ok(answered.version(), answered);
    }

    @MayUse(staff = Role.IG_OFFICER)
    @GetMapping("/api/v1/questions/{id}/looks")
    Page<Look> looksAtThePerson(@PathVariable UUID id, PageRequest page, Actor.Staff officer) {
        var question = find(id, officer);
        audit.granted(officer, "list looks at person", List.of(question.personId()), BASIS);
        return Page.of(looks.all(looks.idsOf(question.personId()), page), page, Look::id);
    }

    private Question find(UUID id, Actor.Staff officer) {
        return questions.find(officer.organisationId(), id).orElseThrow(NotFound::new);
    }

    record AnswerRequest(
            @NotBlank(message = "Write your answer.") @Size(max = 2000) @Pattern(regexp = "(\\P{Cntrl}|[\\r\\n])*")
            String answer) {}
}
