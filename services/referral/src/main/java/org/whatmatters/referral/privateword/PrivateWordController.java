package org.whatmatters.referral.privateword;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
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

/// The person's side: the four questions, and their answers with the secret. Nothing is ever read back here.
@RestController
@RequestMapping("/api/v1/public/private-words")
@MayUse(anyone = true)
class PrivateWordController {

    private static final String ENGLISH = "en";

    private final Forms forms;
    private final HandOver handOver;

    PrivateWordController(Forms forms, HandOver handOver) {
        this.forms = forms;
        this.handOver = handOver;
    }

    /// The questions in the language asked for, or in English where there is none.
    ///
    /// @param checked whether somebody who speaks the language has read it
    record Questions(FormDefinition form, String language, boolean checked, List<String> languages) {}

    record AnswersRequest(
            @NotBlank @Size(max = 60) String token,
            @NotNull Integer formVersion,
            @NotNull Map<String, @Nullable Object> answers) {}

    @GetMapping("/form")
    Questions form(@RequestParam(defaultValue = ENGLISH) String language) {
        var form = forms.find(HandOver.FORM).orElseThrow(NotFound::new);
        var translations = forms.translations(form);
        var languages = Stream.concat(Stream.of(ENGLISH), translations.stream().map(FormTranslation::language))
                .toList();
        return translations.stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .map(one -> new Questions(one.of(form), language, one.checked(), languages))
                .orElseGet(() -> new Questions(form, ENGLISH, true, languages));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@Valid @RequestBody AnswersRequest request) {
        handOver.answer(new Secret(request.token()), request.formVersion(), Answers.of(request.answers()));
    }
}
