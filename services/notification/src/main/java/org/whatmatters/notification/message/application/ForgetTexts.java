package org.whatmatters.notification.message.application;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.whatmatters.notification.message.SendingHours;
import org.whatmatters.notification.number.application.GroupPhones;
import org.whatmatters.notification.number.application.TypedNumbers;
import org.whatmatters.platform.messaging.Outage;

/// A phone that belongs to nobody on record is forgotten seven days after its text has come to an end: until then the
/// text counts for the week, and somebody may answer it. What the phone said with STOP stays. A group's phone stays
/// for a year after it was put down: then somebody asks the group again.
@Component
class ForgetTexts {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetTexts.class);

    private static final int KEPT_AFTER_THE_TEXT = 7;

    /// A text is asked for in the same minute; a broker that is away may make it days.
    private static final int KEPT_WITHOUT_A_TEXT = 3;

    private static final int YEARS_OF_A_GROUPS_PHONE = 1;

    private final Messages messages;
    private final TypedNumbers numbers;
    private final GroupPhones groupPhones;
    private final TransactionOperations transaction;
    private final Clock clock;

    ForgetTexts(
            Messages messages,
            TypedNumbers numbers,
            GroupPhones groupPhones,
            TransactionOperations transaction,
            Clock clock) {
        this.messages = messages;
        this.numbers = numbers;
        this.groupPhones = groupPhones;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetWhatIsOver() {
        try {
            transaction.executeWithoutResult(_ -> forget());
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            LOG.warn("nothing can be forgotten while the database is away");
        }
    }

    private void forget() {
        var today = clock.instant().atZone(SendingHours.LONDON);
        messages.forgetOfNobody(today.minusDays(KEPT_AFTER_THE_TEXT).toInstant());
        numbers.forgetUnused(today.minusDays(KEPT_WITHOUT_A_TEXT).toInstant());
        groupPhones.forgetOld(today.minusYears(YEARS_OF_A_GROUPS_PHONE).toInstant());
    }
}
