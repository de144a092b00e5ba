package org.whatmatters.directory.resource.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.resource.Condition;
import org.whatmatters.directory.resource.Details;
import org.whatmatters.directory.resource.Format;
import org.whatmatters.directory.resource.Kind;
import org.whatmatters.directory.resource.Review;

/// A resource as its editor says it.
record ResourceRequest(
        @NotNull(message = "Choose what it is.") Kind kind,

        @NotBlank(message = "Enter a title.") @Size(max = 200, message = "Use at most 200 letters.")
        String title,

        @NotBlank(message = "Say in plain words what it is.") @Size(max = 2000, message = "Use at most 2,000 letters.")
        String description,

        @NotBlank(message = "Enter who made it.") @Size(max = 200, message = "Use at most 200 letters.")
        String publisher,

        @Nullable @Size(max = 60, message = "Use at most 60 letters.")
        String edition,

        @NotNull(message = "Enter the day when it is to be looked at again.")
        LocalDate reviewBy,

        @NotEmpty(message = "Choose what it is about.") @Size(max = 10, message = "Choose ten at most.")
        List<@NotNull Condition> conditions,

        @NotEmpty(message = "Enter a language.") @Size(max = 30, message = "Enter 30 at most.")
        List<
                        @NotNull
                        @Pattern(
                                regexp = "[a-z]{2,3}",
                                message = "Enter languages by their short names, like en or pl.")
                        String>
                languages,

        @NotEmpty(message = "Choose how it can be had.") List<@NotNull Format> formats,

        @NotNull(message = "Enter the web address.")
        @Size(max = 500, message = "Use at most 500 letters.")
        // Nothing before the host that could be taken for it, and nothing that a page would have to escape.
        @Pattern(
                regexp =
                        "https://[a-zA-Z0-9.-]+(:[0-9]{1,5})?(/[a-zA-Z0-9._~!$&()*+,;=:@%/-]*)?([?#][a-zA-Z0-9._~!$&()*+,;=:@%/?#-]*)?",
                message = "Enter a whole web address that begins with https://")
        String address) {

    Details details() {
        return new Details(
                kind,
                title.strip(),
                description.strip(),
                publisher.strip(),
                edition == null || edition.isBlank() ? null : edition.strip(),
                new Review(reviewBy),
                conditions,
                languages,
                formats,
                address);
    }
}
