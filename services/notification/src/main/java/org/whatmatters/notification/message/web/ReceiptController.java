package org.whatmatters.notification.message.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.notification.message.application.NoteReceipt;
import org.whatmatters.notification.reminder.application.NoteReminderReceipt;
import org.whatmatters.platform.web.MayUse;

/// Where Notify reports what became of a text or an e-mail. Known, unknown, first or again: it is answered with 200.
@RestController
@RequestMapping("/api/v1/public/notify/receipts")
@MayUse(anyone = true)
class ReceiptController {

    private static final String E_MAIL = "email";

    /// Notify sends more than this; the rest says nothing we need, and holds the number.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReceiptRequest(
            @NotNull UUID id,
            @Nullable String reference,
            @NotNull String status,

            @JsonProperty("notification_type") @Nullable String type) {}

    private final NoteReceipt noteReceipt;
    private final NoteReminderReceipt noteReminderReceipt;

    ReceiptController(NoteReceipt noteReceipt, NoteReminderReceipt noteReminderReceipt) {
        this.noteReceipt = noteReceipt;
        this.noteReminderReceipt = noteReminderReceipt;
    }

    @PostMapping
    void receive(@Valid @RequestBody ReceiptRequest receipt) {
        if (E_MAIL.equals(receipt.type())) {
            noteReminderReceipt.note(receipt.id(), receipt.reference(), receipt.status());
        } else {
            noteReceipt.note(receipt.id(), receipt.reference(), receipt.status());
        }
    }
}
