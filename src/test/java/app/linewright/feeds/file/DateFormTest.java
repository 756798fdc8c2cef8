package app.linewright.feeds.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormTest {
    @ParameterizedTest
    @CsvSource({
        "DAY_FIRST, 09/08/2019, 2019-08-09",
        "DAY_FIRST, 9/8/19, 2019-08-09",
        "DAY_FIRST, 14/08/93, 1993-08-14",
        "DAY_FIRST, 09.08.2019, 2019-08-09",
        "DAY_FIRST, 29/02/2020, 2020-02-29",
        "MONTH_FIRST, 8/9/19, 2019-08-09",
        "MONTH_FIRST, 10/30/07, 2007-10-30",
        "YEAR_FIRST, 2019-08-09, 2019-08-09",
        "YEAR_FIRST, 2019/8/9, 2019-08-09"
    })
    void datesAreReadInTheirForm(DateForm form, String text, LocalDate date) {
        assertThat(form.read(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "/", "//", "31/02/2020", "29/02/2019", "00/01/2020", "01/13/2020", "1/1/1", "1/1/020", "1/1/12345", "1/1",
        "1/1/20/20", "01-08/2019", "٠٩/٠٨/٢٠١٩", "-1/08/2019", "9/8/19 ", "99999999999999999999"
    })
    void whatIsNoDateIsNone(String text) {
        assertThat(DateForm.DAY_FIRST.read(text)).isNull();
    }

    @Test
    void aShortYearDoesNotComeFirst() {
        assertThat(DateForm.YEAR_FIRST.read("19-08-09")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "20:00, 20:00", "7:05, 07:05", "20:15:59, 20:15", "6:36PM, 18:36", "12:05AM, 00:05", "12:05 pm, 12:05",
        "00:00, 00:00", "11:06AM, 11:06"
    })
    void timesOfDayAreRead(String text, LocalTime time) {
        assertThat(ClockTime.read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", ":", "PM", "24:00", "12:60", "1:5", "0:30PM", "13:00PM", "12", "1:2:3:4", "20.00", "+1:30", "12:30:61",
        "٢٠:٠٠"
    })
    void whatIsNoTimeOfDayIsNone(String text) {
        assertThat(ClockTime.read(text)).isNull();
    }
}
