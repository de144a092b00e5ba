package org.whatmatters.referral.selfreferral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.referral.selfreferral.ClaimReferral.Outcome;

/// Where somebody signed in gives the code of what they asked for without an account. Nothing of it is answered.
@RestController
@MayUse(person = true)
class ClaimController {

    /// @param code as it was written down
    record ClaimRequest(
            @NotBlank(message = "Enter your code.") @Size(max = 100)
            String code) {}

    record ClaimResponse(Outcome outcome) {}

    private final ClaimReferral claimReferral;

    ClaimController(ClaimReferral claimReferral) {
        this.claimReferral = claimReferral;
    }

    @PostMapping("/api/v1/referrals/mine/claims")
    ClaimResponse claim(@Valid @RequestBody ClaimRequest request, Actor.Person person) {
        return new ClaimResponse(claimReferral.claim(request.code(), person));
    }
}
