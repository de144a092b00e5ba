package org.whatmatters.referral.selfreferral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Secret;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.FormDefinition;
import org.whatmatters.referral.form.FormTranslation;
import org.whatmatters.referral.form.Forms;
import org.whatmatters.referral.lifecycle.application.SubmitReferral;

/// Where somebody asks for support for themselves, or for somebody they know. Needs no account: whoever begins gets a
/// secret that lets one form
/// in.
@RestController
@RequestMapping("/api/v1/public/self-referrals")
@MayUse(anyone = true)
class SelfReferralController {

    private static final String ENGLISH = "en";

    private final Forms forms;
    private final ReferThemselves referThemselves;

    SelfReferralController(Forms forms, ReferThemselves referThemselves) {
        this.forms = forms;
        this.referThemselves = referThemselves;
    }

    /// The form in the language asked for, or in English where there is none.
    ///
    /// @param checked whether somebody who speaks the language has read it
    record OwnForm(FormDefinition form, String language, boolean checked, List<String> languages) {}

    /// @param card as printed on an organisation's card
    record BeginRequest(@Nullable @Size(max = 40) String card) {}

    /// @param token hand it in with the form; it is shown here and nowhere else
    /// @param until after that, begin again
    record BegunResponse(String token, Instant until) {}

    /// @param form `self` where it is not said, or `on-behalf`
    /// @param claim 128 random bits in hexadecimal, drawn by the caller; with them the person may say
    ///     later, signed in, that it was they
    record HandInRequest(
            @Nullable String form,
            @NotBlank @Size(max = 60) String token,
            @NotNull Integer formVersion,
            @NotNull Map<String, @Nullable Object> answers,
            @Nullable @Pattern(regexp = "[0-9a-f]{32}") String claim) {}

    /// @param reference to be spoken or written; it opens nothing
    record HandedInResponse(String reference, Instant submittedAt) {}

    @GetMapping("/form")
    OwnForm form(
            @RequestParam(defaultValue = ENGLISH) String language,
            @RequestParam(defaultValue = SubmitReferral.OWN_FORM) String form) {
        return Optional.of(form)
                .filter(SubmitReferral.WITHOUT_ACCOUNT::contains)
                .flatMap(forms::find)
                .map(found -> inLanguage(language, found))
                .orElseThrow(NotFound::new);
    }

    private OwnForm inLanguage(String language, FormDefinition form) {
        var translations = forms.translations(form);
        var languages = Stream.concat(Stream.of(ENGLISH), translations.stream().map(FormTranslation::language))
                .toList();
        return translations.stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .map(one -> new OwnForm(one.of(form), language, one.checked(), languages))
                .orElseGet(() -> new OwnForm(form, ENGLISH, true, languages));
    }

    @PostMapping("/beginnings")
    @ResponseStatus(HttpStatus.CREATED)
    BegunResponse begin(@Valid @RequestBody BeginRequest request) {
        var begun = referThemselves.begin(request.card());
        return new BegunResponse(begun.secret().text(), begun.until());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HandedInResponse handIn(@Valid @RequestBody HandInRequest request) {
        var submission = referThemselves.handIn(
                new Secret(request.token()),
                request.form() == null ? SubmitReferral.OWN_FORM : request.form(),
                request.formVersion(),
                Answers.of(request.answers()),
                request.claim() == null ? null : new ClaimCode(request.claim()));
        return new HandedInResponse(
                submission.reference().text(), submission.referral().submittedAt());
    }
}
