package org.whatmatters.notification.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListeningTest {

    private static final Listening LISTENING = new Listening(List.of("not safe", "hits me", "im in danger"));

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            STOP                              | STOP
            stop.                             | STOP
            unsubscribe                       | STOP
            please stop the noise in my head  | WORDS
            stop he hits me                   | DANGER
            Start!                            | START
            HELP                              | HELP
            help please                       | HELP
            helpful, thanks                   | WORDS
            I'm not safe here                 | DANGER
            I’m in danger                     | DANGER
            is it not safely parked           | WORDS
            HELP, he HITS me                  | DANGER
            yes pls                           | WORDS
            """)
    void danger_comes_first_and_stop_counts_only_alone(String text, Meaning meaning) {
        assertThat(LISTENING.meaningOf(text)).isEqualTo(meaning);
    }
}
