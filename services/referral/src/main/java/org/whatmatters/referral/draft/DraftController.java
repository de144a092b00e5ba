package org.whatmatters.referral.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.draft.Drafts.Begun;
import org.whatmatters.referral.draft.Drafts.Saving;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.form.Forms;

/// What a team has begun and not sent. A draft is not about anybody yet, so nobody is named in the audit of it.
@RestController
@RequestMapping("/api/v1/drafts")
@MayUse(staff = Role.REFERRER)
class DraftController {

    private final Drafts drafts;
    private final SaveDraft saveDraft;
    private final Forms forms;
    private final Audit audit;
    private final Clock clock;

    DraftController(Drafts drafts, SaveDraft saveDraft, Forms forms, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    record DraftRequest(
            @NotBlank String form,
            @NotNull Integer formVersion,
            @NotNull Map<String, @Nullable Object> answers,
            @NotBlank String lastPage) {}

    record DraftResponse(UUID id, String form, int formVersion, Map<String, Object> answers, String lastPage) {}

    /// @param forgotten whether the reader should be reminded of it
    record DraftSummary(
            UUID id,
            String form,
            @Nullable String title,
            String lastPage,
            String begunBy,
            Instant begunAt,
            Instant savedAt,
            boolean forgotten) {}

    /// Part of the team's drafts.
    ///
    /// @param forgotten of how many in all the reader should be reminded
    record DraftList(List<DraftSummary> items, @Nullable String next, long forgotten) {}

    @GetMapping
    DraftList list(PageRequest page, Actor.Staff reader) {
        var now = clock.instant();
        var begun = Page.of(drafts.list(reader, page, now), page, Begun::id);
        audit.granted(reader, "list drafts", List.of(), Basis.REFERRER.name());
        return new DraftList(
                begun.items().stream().map(this::summary).toList(), begun.next(), drafts.forgotten(reader, now));
    }

    @GetMapping("/{id}")
    DraftResponse one(@PathVariable UUID id, Actor.Staff reader) {
        var draft = drafts.find(id, reader).orElseThrow(NotFound::new);
        audit.granted(reader, "read draft", List.of(), Basis.REFERRER.name());
        return new DraftResponse(
                id, draft.form(), draft.formVersion(), draft.answers().raw(), draft.lastPage());
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable UUID id, @Valid @RequestBody DraftRequest request, Actor.Staff author) {
        saveDraft.save(
                new Saving(
                        id, request.form(), request.formVersion(), Answers.of(request.answers()), request.lastPage()),
                author);
        audit.granted(author, "save draft", List.of(), Basis.REFERRER.name());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void throwAway(@PathVariable UUID id, Actor.Staff member) {
        if (!drafts.close(id, member, clock.instant())) {
            throw new NotFound();
        }
        audit.granted(member, "throw away draft", List.of(), Basis.REFERRER.name());
    }

    private DraftSummary summary(Begun begun) {
        var title = forms.find(begun.form(), begun.formVersion())
                .map(FormDefinition::title)
                .orElse(null);
        return new DraftSummary(
                begun.id(),
                begun.form(),
                title,
                begun.lastPage(),
                begun.begunBy(),
                begun.begunAt(),
                begun.savedAt(),
                begun.isForgotten());
    }
}
