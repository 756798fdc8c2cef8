package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.csv.CsvFile;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.ShippedSportsbooks;
import app.linewright.odds.Sportsbook;
import app.linewright.sport.Almanac;
import app.linewright.sport.EventStart;
import app.linewright.sport.Result;
import app.linewright.sport.Venue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each format reads from rows made by hand, one for each thing that its files do. */
class FormatsTest {
    private static final Known KNOWN = new Known(
            Almanac.shipped().leagues(),
            ShippedSportsbooks.read().stream().map(Sportsbook::key).toList());

    @TempDir
    private Path folder;

    @Test
    void footballDataOfTheBetbrainYears() {
        assertThat(read("""
                Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,Referee,HS,B365H,B365D,B365A,VCH,VCD,VCA,GB>2.5,\
                GB<2.5,GBAHH,GBAHA,GBAH,B365AHH,Bb1X2,BbMxH,BbAvH,BbMx>2.5,BbAv<2.5,BbAHh,BbMxAHH,BbAvAHA,PSCH
                E0,26/12/05,Fulham,Everton,3,1,H,1,1,D,A Referee,10,2.4,3.2,,2.38,,,2.1,1.7,1.9,1.95,-0.25,1.91,30,2.5,\
                2.37,2.15,1.66,0,1.8,2.05,2.44
                """)).isEqualTo("""
                soccer_epl 2005-12-26 Fulham v Everton, season 2005-06, on 2005-12-26, 3–1 (1–1 2–0)
                H2H bet365 HOME 2.4 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                H2H bet365 DRAW 3.2 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                H2H vcbet HOME 2.38 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                H2H betbrain_maximum HOME 2.5 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                H2H betbrain_average HOME 2.37 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                H2H pinnacle HOME 2.44 CLOSING ?
                SPREADS gamebookers HOME -0.25 1.9 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                SPREADS gamebookers AWAY 0.25 1.95 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                SPREADS betbrain_maximum HOME 0 1.8 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                SPREADS betbrain_average AWAY 0 2.05 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                TOTALS gamebookers OVER 2.5 2.1 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                TOTALS gamebookers UNDER 2.5 1.7 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                TOTALS betbrain_maximum OVER 2.5 2.15 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                TOTALS betbrain_average UNDER 2.5 1.66 PRE_MATCH 2005-12-23T00:00:00Z to 2005-12-23T17:00:00Z
                file.csv, line 2, column B365AHH: “1.91” has no handicap beside it.
                Columns that such files have are missing, so nothing of theirs was read: B365AHA, BbAv>2.5, BbAvA, \
                BbAvAHH, BbAvD, BbMx<2.5, BbMxA, BbMxAHA, BbMxD, PSCA and 1 more.
                """);
    }

    @Test
    void footballDataWithClosingPricesOfEveryBook() {
        assertThat(read("""
                Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,VCH,VCCH,PSH,PSCH,MaxCD,AvgA,P>2.5,PC<2.5,\
                B365>2.5,AHh,PAHH,AHCh,PCAHA,MaxCAHH
                E0,20/09/2020,14:00,Southampton,Burnley,2.0,3.0,A,1.0,1.0,3.1,3.2,3.15,3.25,3.6,2.2,1.75,2.15,\
                1.72,0.25,1.98,0.5,1.85,1.99
                E0,22/09/2020,12:30,Everton,Leeds,,,,,,1.8,,,,,,,,,,2.02,,,
                """)).isEqualTo("""
                soccer_epl 2020-09-20 Southampton v Burnley, season 2020-21, at 2020-09-20T13:00:00Z, 2–3 (1–1 1–2)
                H2H vcbet HOME 3.1 PRE_MATCH 2020-09-17T23:00:00Z to 2020-09-18T16:00:00Z
                H2H vcbet HOME 3.2 CLOSING ?
                H2H pinnacle HOME 3.15 PRE_MATCH 2020-09-17T23:00:00Z to 2020-09-18T16:00:00Z
                H2H pinnacle HOME 3.25 CLOSING ?
                H2H market_maximum DRAW 3.6 CLOSING ?
                H2H market_average AWAY 2.2 PRE_MATCH 2020-09-17T23:00:00Z to 2020-09-18T16:00:00Z
                SPREADS pinnacle HOME 0.25 1.98 PRE_MATCH 2020-09-17T23:00:00Z to 2020-09-18T16:00:00Z
                SPREADS pinnacle AWAY -0.5 1.85 CLOSING ?
                SPREADS market_maximum HOME 0.5 1.99 CLOSING ?
                TOTALS pinnacle OVER 2.5 1.75 PRE_MATCH 2020-09-17T23:00:00Z to 2020-09-18T16:00:00Z
                TOTALS pinnacle UNDER 2.5 2.15 CLOSING ?
                TOTALS bet365 OVER 2.5 1.72 PRE_MATCH 2020-09-17T23:00:00Z to 2020-09-18T16:00:00Z
                soccer_epl 2020-09-22 Everton v Leeds, season 2020-21, at 2020-09-22T11:30:00Z
                H2H vcbet HOME 1.8 PRE_MATCH 2020-09-18T16:00:00Z to 2020-09-22T11:30:00Z
                file.csv, line 3, column PAHH: “2.02” has no handicap beside it.
                Columns that such files have are missing, so nothing of theirs was read: AvgD, AvgH, B365<2.5, MaxCA, \
                MaxCAHA, MaxCH, P<2.5, PAHA, PC>2.5, PCAHH and 8 more.
                """);
    }

    @Test
    void footballDataFixturesOfTheNewBooks() {
        assertThat(read("""
                Div,Date,Time,HomeTeam,AwayTeam,Referee,1XBH,BFH,BFD,BFA,BFDH,BFDD,BFEH,BFECH,BMGMA,BVH,CLH,LBD,\
                BFE>2.5,AHh,\
                BFEAHH,XYZH
                SP1,23/05/2026,20:00,Betis,Valencia,,1.64,1.62,4.1,5.4,1.66,3.95,1.69,,4.9,1.67,1.65,3.85,1.83,-1,2.04,2
                """)).isEqualTo("""
                soccer_spain_la_liga 2026-05-23 Betis v Valencia, season 2025-26, at 2026-05-23T19:00:00Z
                H2H onexbet HOME 1.64 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                H2H betfair_sb_uk HOME 1.62 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                H2H betfair_sb_uk DRAW 4.1 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                H2H betfair_sb_uk AWAY 5.4 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                H2H betfred_uk HOME 1.66 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                H2H betfred_uk DRAW 3.95 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                H2H betfair_ex_uk HOME 1.69 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                H2H betmgm_uk AWAY 4.9 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                H2H betvictor HOME 1.67 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                H2H coral HOME 1.65 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                H2H ladbrokes_uk DRAW 3.85 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                SPREADS betfair_ex_uk HOME -1 2.04 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                TOTALS betfair_ex_uk OVER 2.5 1.83 PRE_MATCH 2026-05-21T23:00:00Z to 2026-05-22T16:00:00Z
                Columns that such files have are missing, so nothing of theirs was read: 1XBA, 1XBD, BFDA, BFE<2.5, \
                BFEA, BFEAHA, BFECA, BFECD, BFED, BMGMD and 7 more.
                Columns that are not known were passed over: XYZH.
                """);
    }

    @Test
    void nflverseGames() {
        assertThat(read("""
                game_id,season,gameday,gametime,away_team,away_score,home_team,home_score,location,overtime,\
                away_moneyline,\
                home_moneyline,spread_line,away_spread_odds,home_spread_odds,total_line,under_odds,over_odds,\
                away_qb_id,home_qb_id,\
                away_qb_name,home_qb_name
                a,1999,1999-10-24,,BAL,13,STL,24,Home,0,,,6.5,,,39,,,00-1,00-2,Away Passer,Home Passer
                b,2001,2001-10-15,09:00,STL,26,DET,7,Home,0,-350,280,-7.5,,,,,,,,,
                c,2016,2017-01-29,18:30,SEA,27,IND,24,Neutral,1,-145,125,-2.5,-104,-106,51,-107,-103,,,,
                d,2026,2026-12-06,13:00,GB,,CHI,,Home,,+120,-140,2.5,-110,-110,,,-105,,,,
                e,2020,2022-12-06,13:00,GB,,CHI,,Home,,,,,,,,,,,,,
                """)).isEqualTo("""
                americanfootball_nfl 1999-10-24 STL v BAL, season 1999, on 1999-10-24, 24–13
                SPREADS nflverse_consensus -6.5 CLOSING, no price
                TOTALS nflverse_consensus 39 CLOSING, no price
                QB 00-2 Home Passer home
                QB 00-1 Away Passer away
                americanfootball_nfl 2001-10-15 DET v STL, season 2001, at 2001-10-16T01:00:00Z, 7–26
                H2H nflverse_consensus HOME +280 CLOSING ?
                H2H nflverse_consensus AWAY -350 CLOSING ?
                SPREADS nflverse_consensus 7.5 CLOSING, no price
                americanfootball_nfl 2017-01-29 IND v SEA, season 2016, at 2017-01-29T23:30:00Z, neutral, 24–27 \
                after overtime
                H2H nflverse_consensus HOME +125 CLOSING ?
                H2H nflverse_consensus AWAY -145 CLOSING ?
                SPREADS nflverse_consensus HOME 2.5 -106 CLOSING ?
                SPREADS nflverse_consensus AWAY -2.5 -104 CLOSING ?
                TOTALS nflverse_consensus OVER 51 -103 CLOSING ?
                TOTALS nflverse_consensus UNDER 51 -107 CLOSING ?
                americanfootball_nfl 2026-12-06 CHI v GB, season 2026, at 2026-12-06T18:00:00Z
                H2H nflverse_consensus HOME -140 PRE_MATCH ?
                H2H nflverse_consensus AWAY +120 PRE_MATCH ?
                SPREADS nflverse_consensus HOME -2.5 -110 PRE_MATCH ?
                SPREADS nflverse_consensus AWAY 2.5 -110 PRE_MATCH ?
                file.csv, line 5, column over_odds: “-105” has no line beside it.
                line 6, season: “2020” is not the season of a game on 2022-12-06.
                Starts at 09:00 were read as nine in the evening (1 in all).
                """);
    }

    @Test
    void nbaOdds() {
        assertThat(read("""
                season,date,regular,playoffs,away,home,score_away,score_home,q1_away,q2_away,q3_away,q4_away,ot_away,\
                q1_home,q2_home,q3_home,q4_home,ot_home,whos_favored,spread,total,moneyline_away,moneyline_home
                2010,1/2/10,TRUE,FALSE,utah,sac,117,112,28,24,26,27,12,25,29,22,29,7,away,4.5,207,-185,160
                2010,10/28/09,TRUE,FALSE,mil,orl,98,111,22,26,24,26,0,27,30,28,26,0,home,7.5,196,+8,-320
                2010,10/29/09,TRUE,FALSE,mil,orl,90,100,25,25,25,31,0,25,25,25,25,0,nobody,0,,,
                2010,4/1/10,TRUE,FALSE,mil,orl,,,,,,,,,,,,,home,-3,196,,
                2012,4/1/10,TRUE,FALSE,mil,orl,90,100,,,,,,,,,,,home,3,196,,
                """)).isEqualTo("""
                basketball_nba 2010-01-02 sac v utah, season 2009-10, on 2010-01-02, 112–117 after overtime (25–28 \
                29–24 22–26 29–27 7–12)
                H2H nba_unnamed HOME +160 PRE_MATCH ?
                H2H nba_unnamed AWAY -185 PRE_MATCH ?
                SPREADS nba_unnamed 4.5 PRE_MATCH, no price
                TOTALS nba_unnamed 207 PRE_MATCH, no price
                basketball_nba 2009-10-28 orl v mil, season 2009-10, on 2009-10-28, 111–98 (27–22 30–26 28–24 26–26)
                H2H nba_unnamed HOME -320 PRE_MATCH ?
                SPREADS nba_unnamed -7.5 PRE_MATCH, no price
                TOTALS nba_unnamed 196 PRE_MATCH, no price
                file.csv, line 3, column moneyline_away: “+8” is not an American price: −100 or lower or +100 or \
                higher is.
                basketball_nba 2009-10-29 orl v mil, season 2009-10, on 2009-10-29, 100–90
                file.csv, line 4, column whos_favored: “nobody” is neither home nor away.
                file.csv, line 4, column ot_away: “0” and the quarters make 106 points, not 90.
                basketball_nba 2010-04-01 orl v mil, season 2009-10, on 2010-04-01
                TOTALS nba_unnamed 196 PRE_MATCH, no price
                file.csv, line 5, column spread: “-3” has a sign, where the favourite's column says whose the \
                spread is.
                line 6, season: “2012” is not the last year of the season of a game on 2010-04-01.
                """);
    }

    @Test
    void mlbGames() {
        assertThat(read("""
                game_id,date,game_number,start_time,visitor,home,visitor_runs,home_runs,site,home_starter_id,\
                home_starter,\
                visitor_starter_id,visitor_starter
                x,2019-06-22,0,6:10PM,TBA,SLN,5,2,LON01,abela001,Aaron Abel,zornz001,Zeke Zorn
                x,2019-07-13,2,10:08PM,MIA,LAN,4,9,LOS03,,,,
                x,2019-07-14,1,1:05PM,MIA,LAN,,,ZZZ99,,,,
                x,2019-07-15,7,1:05PM,MIA,LAN,,,LOS03,,,,
                x,20190715,0,1:05PM,MIA,LAN,1,2,LOS03,,,,
                """)).isEqualTo("""
                baseball_mlb 2019-06-22 SLN v TBA, season 2019, at 2019-06-22T17:10:00Z, neutral, 2–5
                P abela001 Aaron Abel home
                P zornz001 Zeke Zorn away
                baseball_mlb 2019-07-13 game 2 LAN v MIA, season 2019, at 2019-07-14T05:08:00Z, 9–4
                baseball_mlb 2019-07-14 game 1 LAN v MIA, season 2019, on 2019-07-14
                line 5, game_number: “7” is not the number of a game of that day.
                line 6, date: “20190715” is not a date such as 2019-08-09.
                The time zones of these parks are not known, so their games have a date only: ZZZ99.
                """);
    }

    @Test
    void aHeaderThatLacksOneColumnOfAKindIsToldWhich() {
        assertThat(read("Div,Day,HomeTeam,AwayTeam,FTHG,FTAG\n")).endsWith(
                "Its header fits no known kind of file (for football-data the column “Date” is missing): "
                        + "give a mapping that says what its columns mean.");
    }

    @Test
    void columnsThatAFileLacksAreNamed() {
        assertThat(read("Div,Date,HomeTeam,AwayTeam,HTAG,B365D,B365A\n"))
                .isEqualTo("Columns that such files have are missing, so nothing of theirs was read: B365H, HTHG.\n");
        assertThat(read("""
                game_id,season,gameday,gametime,away_team,away_score,home_team,home_score,location,overtime,\
                away_moneyline,spread_line,total_line,away_qb_id,home_qb_id,away_qb_name,home_qb_name
                """)).isEqualTo("""
                Columns that such files have are missing, so nothing of theirs was read: home_moneyline, \
                home_spread_odds, away_spread_odds, over_odds, under_odds.
                """);
        assertThat(read("season,date,away,home,score_away,score_home,whos_favored,total,moneyline_away\n"))
                .contains("q1_home").contains("and 2 more");
        assertThat(read("date,game_number,visitor,home,visitor_runs,home_runs,start_time\n"))
                .startsWith("Columns that such files have are missing, so nothing of theirs was read: site, ");
    }

    @Test
    void genericWithPriceColumns() {
        assertThat(read("""
                league,season,date,time,home,away,home_score,away_score,overtime,neutral,quote_time,stage,\
                price:pinnacle:moneyline:home,price:bet365:moneyline:away:closing,price:pinnacle:spread:home,\
                price:pinnacle:spread:away,\
                point:pinnacle:spread,price:pinnacle:total:over,point:pinnacle:total,note
                NFL,2022,2022-11-17,20:15,Green Bay Packers,Titans,20,24,no,no,2022-11-17T20:00:00-05:00,opening,\
                1.55,2.6,1.9,1.95,\
                -3,1.91,41,"two
                lines"
                NFL,,2022-11-20,,Bears,Packers,,,,yes,,,2,,1.9,,,,,
                NFL,,2022-11-20,13:00,Bears,Packers,,,maybe,,2022-11-20T19:00:00Z,,2,,,,,,,
                NFL,,2022-11-20,13:00,Bears,Packers,,,,,2027-11-20T19:00:00Z,,2,,,,,,,
                NFL,,2022-11-20,13:00,Bears,Packers,,,,,yesterday,,2,,,,,,,
                NFL,,2022-11-20,13:00,Bears,Packers,,,,,,late,2,,,,,,,
                XFL,,2022-11-20,13:00,Bears,Packers,,,,,,,2,,,,,,,
                """)).isEqualTo("""
                americanfootball_nfl 2022-11-17 Green Bay Packers v Titans, season 2022, at 2022-11-18T01:15:00Z, \
                20–24
                H2H pinnacle HOME 1.55 OPENING 2022-11-18T01:00:00Z
                H2H bet365 AWAY 2.6 CLOSING 2022-11-18T01:00:00Z
                SPREADS pinnacle HOME -3 1.9 OPENING 2022-11-18T01:00:00Z
                SPREADS pinnacle AWAY 3 1.95 OPENING 2022-11-18T01:00:00Z
                TOTALS pinnacle OVER 41 1.91 OPENING 2022-11-18T01:00:00Z
                americanfootball_nfl 2022-11-20 Bears v Packers, season 2022, on 2022-11-20, neutral
                H2H pinnacle HOME 2 PRE_MATCH ?
                file.csv, line 4, column price:pinnacle:spread:home: “1.9” has no point beside it.
                line 5, quote_time: “2022-11-20T19:00:00Z” lies after the start of the game.
                line 6, quote_time: “2027-11-20T19:00:00Z” lies after the start of the game.
                line 7, quote_time: “yesterday” is not an instant such as 2025-11-02T18:00:00Z.
                line 8, stage: “late” is neither opening, pre-match nor closing.
                line 9, league: “XFL” is no known league, or the name of several.
                """);
    }

    @Test
    void genericWithAQuoteARow() {
        assertThat(read("""
                league,start,home,away,book,market,outcome,point,price,quote_time
                NBA,2024-01-05T00:30:00Z,Celtics,Knicks,fanduel,moneyline,home,,1.40,2024-01-04T20:00:00Z
                NBA,2024-01-05T00:30:00Z,Celtics,Knicks,fanduel,spread,away,6.5,1.95,2024-01-04T20:00:00Z
                NBA,2024-01-05T00:30:00Z,Celtics,Knicks,fanduel,total,over,,1.91,2024-01-04T20:00:00Z
                NBA,2024-01-05T00:30:00Z,Celtics,Knicks,fanduel,total,home,220,1.91,2024-01-04T20:00:00Z
                NBA,2024-01-05T00:30:00Z,Celtics,Knicks,nobet,moneyline,home,,1.40,2024-01-04T20:00:00Z
                NBA,2024-01-05T00:30:00Z,Celtics,Knicks,fanduel,corners,home,,1.40,2024-01-04T20:00:00Z
                NBA,2024-01-05T00:30:00Z,Celtics,Knicks,fanduel,moneyline,home,,0.4,2024-01-04T20:00:00Z
                NBA,2024-01-05T00:30:00Z,Celtics,Knicks,,,,,,
                """)).isEqualTo("""
                basketball_nba 2024-01-04 Celtics v Knicks, season 2023-24, at 2024-01-05T00:30:00Z
                H2H fanduel HOME 1.40 PRE_MATCH 2024-01-04T20:00:00Z
                basketball_nba 2024-01-04 Celtics v Knicks, season 2023-24, at 2024-01-05T00:30:00Z
                SPREADS fanduel AWAY 6.5 1.95 PRE_MATCH 2024-01-04T20:00:00Z
                line 4, point: The cell is empty.
                line 5, outcome: “home” is no outcome of that market.
                line 6, book: “nobet” is no known sportsbook, exchange or average.
                line 7, market: “corners” is no market: moneyline, spread and total are.
                line 8, price: “0.4” is not a price.
                basketball_nba 2024-01-04 Celtics v Knicks, season 2023-24, at 2024-01-05T00:30:00Z
                """);
    }

    /** The games of a file as text, its problems after the game they belong to. */
    private String read(String content) {
        var text = new StringBuilder();
        try (var file = CsvFile.open(Files.writeString(folder.resolve("file.csv"), content))) {
            var format = new FileFormats(Venue.ballparks()).of(file.header(), Optional.empty(), Optional.empty());
            var reader = format.reader(file.header(), KNOWN);
            var rows = new ArrayList<CsvLine.Row>();
            for (var line = file.next(); line != null; line = file.next()) {
                if (line instanceof CsvLine.Row row) {
                    rows.add(row);
                    reader.look(row);
                }
            }
            for (var row : rows) {
                var cells = new RowCells("file.csv", row, ImportTrial.NOW);
                try {
                    text.append(written(reader.read(cells)));
                } catch (RefusedRowException e) {
                    text.append("line ").append(row.line()).append(", ").append(e.column()).append(": ")
                            .append(e.getMessage()).append('\n');
                }
                cells.problems().forEach(problem -> text.append(problem.sentence()).append('\n'));
            }
            reader.notes().forEach(note -> text.append(note.sentence()).append('\n'));
            return text.toString();
        } catch (FileRefusedException e) {
            return e.refusal().sentence();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String written(FileGame game) {
        var text = new StringBuilder("%s %s%s %s v %s, season %s, %s%s%s%n".formatted(
                game.league(),
                game.date(),
                game.sequence() == 0 ? "" : " game " + game.sequence(),
                game.home(),
                game.away(),
                game.season(),
                switch (game.start()) {
                    case EventStart.OnDate(LocalDate date) -> "on " + date;
                    case EventStart.AtInstant(Instant instant) -> "at " + instant;
                },
                game.neutral() ? ", neutral" : "",
                game.result() == null ? "" : ", " + written(game.result())));
        game.quotes().forEach((market, quotes) -> quotes.forEach(quote -> text.append("%s %s %s%s %s %s %s%n".formatted(
                market,
                quote.book(),
                quote.outcome(),
                quote.point() == null ? "" : " " + quote.point(),
                quote.price(),
                quote.stage(),
                switch (quote.time()) {
                    case QuoteTime.Exact(Instant at) -> at;
                    case QuoteTime.Window(Instant from, Instant to) -> from + " to " + to;
                    case QuoteTime.Unknown _ -> "?";
                }))));
        game.lines().forEach(line -> text.append("%s %s %s %s, no price%n".formatted(
                line.market(), line.book(), line.point(), line.stage())));
        game.players().forEach(player -> text.append("%s %s %s %s%n".formatted(
                player.position(), player.code(), player.name(), player.home() ? "home" : "away")));
        return text.toString();
    }

    private static String written(Result result) {
        var text = result.home() + "–" + result.away() + (result.overtime() ? " after overtime" : "");
        if (result.periods().isEmpty()) {
            return text;
        }
        var periods = result.periods().stream().map(period -> period.home() + "–" + period.away()).toList();
        return text + " (" + String.join(" ", periods) + ")";
    }
}
