package org.whatmatters.notification.message.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.notification.message.application.NoteReceipt;
import org.whatmatters.platform.web.MayUse;

/// Where Notify reports what became of a text. Known, unknown, first or again: it is answered with 200.
@RestController
@RequestMapping("/api/v1/public/notify/receipts")
@MayUse(anyone = true)
class ReceiptController {

    /// Notify sends more than this; the rest says nothing we need, and holds the number.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReceiptRequest(
            @NotNull UUID id,
            @Nullable String reference,
            @NotNull String status) {}

    private final NoteReceipt noteReceipt;

    ReceiptController(NoteReceipt noteReceipt) {
        this.noteReceipt = noteReceipt;
    }

    @PostMapping
    void receive(@Valid @RequestBody ReceiptRequest receipt) {
        noteReceipt.note(receipt.id(), receipt.reference(), receipt.status());
    }
}
