package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.AnswerQuestion;
import org.whatmatters.referral.lifecycle.application.WithdrawSent;
import org.whatmatters.referral.lifecycle.application.WithdrawalRequests.Request;
import org.whatmatters.referral.lifecycle.web.Requests.AnswerRequest;
import org.whatmatters.referral.lifecycle.web.Requests.WithdrawalRequest;

/// What the team that sent a referral can still do with it. Nothing is answered but that it was heard.
@RestController
@RequestMapping("/api/v1/referrals/sent/{id}")
@MayUse(staff = Role.REFERRER)
class SentCommandController {

    private final AnswerQuestion answerQuestion;
    private final WithdrawSent withdrawSent;

    SentCommandController(AnswerQuestion answerQuestion, WithdrawSent withdrawSent) {
        this.answerQuestion = answerQuestion;
        this.withdrawSent = withdrawSent;
    }

    @PutMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID id, @Valid @RequestBody AnswerRequest request, Actor.Staff referrer) {
        answerQuestion.answer(new ReferralId(id), request.answer(), referrer);
    }

    @PutMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @Valid @RequestBody WithdrawalRequest request, Actor.Staff referrer) {
        withdrawSent.withdraw(new ReferralId(id), new Request(request.reasonCode(), request.note()), referrer);
    }
}
