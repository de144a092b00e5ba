package org.whatmatters.referral.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;
import org.whatmatters.referral.casefile.CaseFile;
import org.whatmatters.referral.casefile.CaseFiles;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.SaidTo;
import org.whatmatters.referral.text.Note;

/// Notes over HTTP. Only added to, so no version is asked for.
@RestController
@RequestMapping("/api/v1/referrals/{id}/notes")
@MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD, Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR})
class NoteController {

    /// @param onThePhone whether the person said it on the phone
    /// @param saidTo to whom, where it was not the caller
    /// @param forReferrer hidden from the team that referred unless said otherwise
    record NewNoteRequest(
            @NotBlank(message = "Write the note.") @Note(max = 5000)
            String words,

            @Nullable Boolean onThePhone,
            @Nullable UUID saidTo,
            @Nullable Boolean forReferrer) {}

    /// @param reason why it is put right
    record CorrectionRequest(
            @NotBlank(message = "Write the note.") @Note(max = 5000)
            String words,

            @Nullable Boolean onThePhone,
            @Nullable UUID saidTo,
            @Nullable Boolean forReferrer,

            @NotBlank(message = "Say why you put it right.") @Note(max = 200)
            String reason) {}

    private final WriteNote writeNote;
    private final SaidTo saidTo;
    private final CaseFiles caseFiles;

    NoteController(WriteNote writeNote, SaidTo saidTo, CaseFiles caseFiles) {
        this.writeNote = writeNote;
        this.saidTo = saidTo;
        this.caseFiles = caseFiles;
    }

    @PostMapping
    ResponseEntity<CaseFile> write(
            @PathVariable UUID id, @Valid @RequestBody NewNoteRequest request, Actor.Staff worker) {
        var text = text(request.words(), request.onThePhone(), request.saidTo(), request.forReferrer(), worker);
        writeNote.write(new ReferralId(id), text, worker);
        return caseFile(id, worker);
    }

    @PostMapping("/{note}/versions")
    ResponseEntity<CaseFile> correct(
            @PathVariable UUID id,
            @PathVariable UUID note,
            @Valid @RequestBody CorrectionRequest request,
            Actor.Staff worker) {
        var text = text(request.words(), request.onThePhone(), request.saidTo(), request.forReferrer(), worker);
        writeNote.correct(new ReferralId(id), note, text, request.reason(), worker);
        return caseFile(id, worker);
    }

    private NoteText text(
            String words,
            @Nullable Boolean onThePhone,
            @Nullable UUID colleague,
            @Nullable Boolean forReferrer,
            Actor.Staff worker) {
        var wasSaid = Boolean.TRUE.equals(onThePhone) || colleague != null;
        return new NoteText(words, wasSaid ? saidTo.whom(colleague, worker) : null, Boolean.TRUE.equals(forReferrer));
    }

    private ResponseEntity<CaseFile> caseFile(UUID id, Actor.Staff worker) {
        var caseFile = caseFiles.find(id, worker);
        return Versioned.ok(caseFile.version(), caseFile);
    }
}
