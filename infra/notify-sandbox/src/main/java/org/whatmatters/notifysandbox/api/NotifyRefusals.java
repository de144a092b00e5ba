package org.whatmatters.notifysandbox.api;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.whatmatters.notifysandbox.texting.Template.MissingPersonalisation;
import org.whatmatters.notifysandbox.texting.UkMobile.NotAMobile;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// Writes each refusal in the shape that Notify's clients parse.
@RestControllerAdvice(assignableTypes = NotifyApi.class)
class NotifyRefusals {

    @JsonNaming(SnakeCaseStrategy.class)
    record Answer(int statusCode, List<Item> errors) {}

    record Item(String error, String message) {}

    @ExceptionHandler
    ResponseEntity<Answer> refused(NotifyRefusal refusal) {
        var item = new Item(refusal.error(), String.valueOf(refusal.getMessage()));
        return ResponseEntity.status(refusal.status()).body(new Answer(refusal.status(), List.of(item)));
    }

    @ExceptionHandler
    ResponseEntity<Answer> missing(MissingPersonalisation missing) {
        return refused(NotifyRefusal.badRequest(String.valueOf(missing.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Answer> notAMobile(NotAMobile wrong) {
        return refused(NotifyRefusal.invalid("phone_number " + wrong.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Answer> unreadable(HttpMessageNotReadableException unreadable) {
        return refused(NotifyRefusal.badRequest("Invalid JSON supplied in POST data"));
    }
}
