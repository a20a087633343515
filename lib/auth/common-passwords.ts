/**
 * Passwords that are tried first everywhere, of eight characters or more, in small letters. Composed for this project from
 * words, names, rows of keys and runs of digits that every published count of leaked passwords is led by, with the tails
 * that people put behind them; no list of anybody's was copied. One entry a word, in alphabetical order.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
00000000 000000000 0000000000 01234567 012345678 0123456789 0987654321 10101010 101010101 11111111 111111111
1111111111 11112222 11223344 1122334455 112233445566 12121212 12312312 123123123 123123321 123321123 12341234
12344321 123454321 1234554321 123456123 123456654321 12345678 123456789 1234567890 123456789a 123456789q 12345678a
12345678q 1234567a 123456abc 1234abcd 1234abcd! 1234abcd01 1234abcd1 1234abcd12 1234abcd123 1234abcd123!
1234abcd1234 1234abcd12345 1234abcd2024 1234abcd2025 1234abcd2026 1234qwer 123abc01 123abc12 123abc123 123abc123!
123abc1234 123abc12345 123abc123abc 123abc2024 123abc2025 123abc2026 123qwe01 123qwe12 123qwe123 123qwe123!
123qwe1234 123qwe12345 123qwe123qwe 123qwe2024 123qwe2025 123qwe2026 12qwaszx 12qwaszx! 12qwaszx01 12qwaszx1
12qwaszx12 12qwaszx123 12qwaszx123! 12qwaszx1234 12qwaszx12345 12qwaszx2024 12qwaszx2025 12qwaszx2026 13131313
13145200 14141414 147258369 147852369 159357258 159753159 159753456 19871987 19901990 1q2w3e!! 1q2w3e#1 1q2w3e00
1q2w3e007 1q2w3e01 1q2w3e1! 1q2w3e111 1q2w3e12 1q2w3e123 1q2w3e123! 1q2w3e1234 1q2w3e12345 1q2w3e123456
1q2w3e123456789 1q2w3e13 1q2w3e1990 1q2w3e1q2w3e 1q2w3e2000 1q2w3e2020 1q2w3e2021 1q2w3e2022 1q2w3e2023 1q2w3e2024
1q2w3e2025 1q2w3e2026 1q2w3e21 1q2w3e22 1q2w3e23 1q2w3e321 1q2w3e4321 1q2w3e456 1q2w3e4r 1q2w3e4r! 1q2w3e4r!!
1q2w3e4r#1 1q2w3e4r* 1q2w3e4r. 1q2w3e4r00 1q2w3e4r007 1q2w3e4r01 1q2w3e4r1 1q2w3e4r1! 1q2w3e4r111 1q2w3e4r12
1q2w3e4r123 1q2w3e4r123! 1q2w3e4r1234 1q2w3e4r12345 1q2w3e4r123456 1q2w3e4r123456789 1q2w3e4r13 1q2w3e4r1990
1q2w3e4r2 1q2w3e4r2000 1q2w3e4r2020 1q2w3e4r2021 1q2w3e4r2022 1q2w3e4r2023 1q2w3e4r2024 1q2w3e4r2025 1q2w3e4r2026
1q2w3e4r21 1q2w3e4r22 1q2w3e4r23 1q2w3e4r321 1q2w3e4r4321 1q2w3e4r456 1q2w3e4r520 1q2w3e4r5t 1q2w3e4r5t!
1q2w3e4r5t!! 1q2w3e4r5t#1 1q2w3e4r5t* 1q2w3e4r5t. 1q2w3e4r5t00 1q2w3e4r5t007 1q2w3e4r5t01 1q2w3e4r5t1 1q2w3e4r5t1!
1q2w3e4r5t111 1q2w3e4r5t12 1q2w3e4r5t123 1q2w3e4r5t123! 1q2w3e4r5t1234 1q2w3e4r5t12345 1q2w3e4r5t123456
1q2w3e4r5t123456789 1q2w3e4r5t13 1q2w3e4r5t1990 1q2w3e4r5t2 1q2w3e4r5t2000 1q2w3e4r5t2020 1q2w3e4r5t2021
1q2w3e4r5t2022 1q2w3e4r5t2023 1q2w3e4r5t2024 1q2w3e4r5t2025 1q2w3e4r5t2026 1q2w3e4r5t21 1q2w3e4r5t22 1q2w3e4r5t23
1q2w3e4r5t321 1q2w3e4r5t4321 1q2w3e4r5t456 1q2w3e4r5t520 1q2w3e4r5t666 1q2w3e4r5t69 1q2w3e4r5t6y 1q2w3e4r5t7
1q2w3e4r5t77 1q2w3e4r5t777 1q2w3e4r5t88 1q2w3e4r5t888 1q2w3e4r5t99 1q2w3e4r5t999 1q2w3e4r5t@123 1q2w3e4r666
1q2w3e4r69 1q2w3e4r7 1q2w3e4r77 1q2w3e4r777 1q2w3e4r88 1q2w3e4r888 1q2w3e4r99 1q2w3e4r999 1q2w3e4r@123 1q2w3e520
1q2w3e666 1q2w3e69 1q2w3e77 1q2w3e777 1q2w3e88 1q2w3e888 1q2w3e99 1q2w3e999 1q2w3e@123 1qaz2wsx 1qaz2wsx! 1qaz2wsx!!
1qaz2wsx#1 1qaz2wsx* 1qaz2wsx. 1qaz2wsx00 1qaz2wsx007 1qaz2wsx01 1qaz2wsx1 1qaz2wsx1! 1qaz2wsx111 1qaz2wsx12
1qaz2wsx123 1qaz2wsx123! 1qaz2wsx1234 1qaz2wsx12345 1qaz2wsx123456 1qaz2wsx123456789 1qaz2wsx13 1qaz2wsx1990
1qaz2wsx2 1qaz2wsx2000 1qaz2wsx2020 1qaz2wsx2021 1qaz2wsx2022 1qaz2wsx2023 1qaz2wsx2024 1qaz2wsx2025 1qaz2wsx2026
1qaz2wsx21 1qaz2wsx22 1qaz2wsx23 1qaz2wsx321 1qaz2wsx3edc 1qaz2wsx4321 1qaz2wsx456 1qaz2wsx520 1qaz2wsx666
1qaz2wsx69 1qaz2wsx7 1qaz2wsx77 1qaz2wsx777 1qaz2wsx88 1qaz2wsx888 1qaz2wsx99 1qaz2wsx999 1qaz2wsx@123 20002000
20202020 22222222 27182818 31415926 314159265 33333333 44444444 52013140 5201314520 55555555 66666666 69696969
741852963 77777777 77889900 789456123 789654123 87654321 88776655 88888888 888888888 963852741 987456321 987654321
9876543210 99887766 99999999 999999999 a1234567 a12345678 a123456789 a1a1a1a1 a1b2c3!! a1b2c3#1 a1b2c300 a1b2c3007
a1b2c301 a1b2c31! a1b2c3111 a1b2c312 a1b2c3123 a1b2c3123! a1b2c31234 a1b2c312345 a1b2c3123456 a1b2c3123456789
a1b2c313 a1b2c31990 a1b2c32000 a1b2c32020 a1b2c32021 a1b2c32022 a1b2c32023 a1b2c32024 a1b2c32025 a1b2c32026 a1b2c321
a1b2c322 a1b2c323 a1b2c3321 a1b2c34321 a1b2c3456 a1b2c3520 a1b2c3666 a1b2c369 a1b2c377 a1b2c3777 a1b2c388 a1b2c3888
a1b2c399 a1b2c3999 a1b2c3@123 a1b2c3a1b2c3 a1b2c3d4 a1b2c3d4! a1b2c3d4!! a1b2c3d4#1 a1b2c3d4* a1b2c3d4. a1b2c3d400
a1b2c3d4007 a1b2c3d401 a1b2c3d41 a1b2c3d41! a1b2c3d4111 a1b2c3d412 a1b2c3d4123 a1b2c3d4123! a1b2c3d41234
a1b2c3d412345 a1b2c3d4123456 a1b2c3d4123456789 a1b2c3d413 a1b2c3d41990 a1b2c3d42 a1b2c3d42000 a1b2c3d42020
a1b2c3d42021 a1b2c3d42022 a1b2c3d42023 a1b2c3d42024 a1b2c3d42025 a1b2c3d42026 a1b2c3d421 a1b2c3d422 a1b2c3d423
a1b2c3d4321 a1b2c3d44321 a1b2c3d4456 a1b2c3d4520 a1b2c3d4666 a1b2c3d469 a1b2c3d47 a1b2c3d477 a1b2c3d4777 a1b2c3d488
a1b2c3d4888 a1b2c3d499 a1b2c3d4999 a1b2c3d4@123 aa123456 aa123456789 aaa12345 aaa123456 aaa123456789 aaaaaaaa
aaaaaaaaaa abababab abc123!! abc123#1 abc12300 abc123007 abc12301 abc1231! abc123111 abc12312 abc123123 abc123123!
abc1231234 abc12312345 abc123123456 abc123123456789 abc12313 abc1231990 abc1232000 abc1232020 abc1232021 abc1232022
abc1232023 abc1232024 abc1232025 abc1232026 abc12321 abc12322 abc12323 abc123321 abc1234321 abc12345 abc123456
abc123456789 abc123520 abc123666 abc12369 abc12377 abc123777 abc12388 abc123888 abc12399 abc123999 abc123@123
abc123abc123 abcabcabc abcd123! abcd1234 abcd12345 abcd123456 abcd123456789 abcd1990 abcd2000 abcd2020 abcd2021
abcd2022 abcd2023 abcd2024 abcd2025 abcd2026 abcd4321 abcd@123 abcdabcd abcde007 abcde111 abcde123 abcde123!
abcde1234 abcde12345 abcde123456 abcde123456789 abcde1990 abcde2000 abcde2020 abcde2021 abcde2022 abcde2023
abcde2024 abcde2025 abcde2026 abcde321 abcde4321 abcde456 abcde520 abcde666 abcde777 abcde888 abcde999 abcde@123
abcdeabcde abcdef!! abcdef#1 abcdef00 abcdef007 abcdef01 abcdef1! abcdef111 abcdef12 abcdef123 abcdef123! abcdef1234
abcdef12345 abcdef123456 abcdef123456789 abcdef13 abcdef1990 abcdef2000 abcdef2020 abcdef2021 abcdef2022 abcdef2023
abcdef2024 abcdef2025 abcdef2026 abcdef21 abcdef22 abcdef23 abcdef321 abcdef4321 abcdef456 abcdef520 abcdef666
abcdef69 abcdef77 abcdef777 abcdef88 abcdef888 abcdef99 abcdef999 abcdef@123 abcdefabcdef abcdefg! abcdefg!!
abcdefg#1 abcdefg* abcdefg. abcdefg00 abcdefg007 abcdefg01 abcdefg1 abcdefg1! abcdefg111 abcdefg12 abcdefg123
abcdefg123! abcdefg1234 abcdefg12345 abcdefg123456 abcdefg123456789 abcdefg13 abcdefg1990 abcdefg2 abcdefg2000
abcdefg2020 abcdefg2021 abcdefg2022 abcdefg2023 abcdefg2024 abcdefg2025 abcdefg2026 abcdefg21 abcdefg22 abcdefg23
abcdefg321 abcdefg4321 abcdefg456 abcdefg520 abcdefg666 abcdefg69 abcdefg7 abcdefg77 abcdefg777 abcdefg88 abcdefg888
abcdefg99 abcdefg999 abcdefg@123 abcdefgh abcdefgh! abcdefgh!! abcdefgh#1 abcdefgh* abcdefgh. abcdefgh00 abcdefgh007
abcdefgh01 abcdefgh1 abcdefgh1! abcdefgh111 abcdefgh12 abcdefgh123 abcdefgh123! abcdefgh1234 abcdefgh12345
abcdefgh123456 abcdefgh123456789 abcdefgh13 abcdefgh1990 abcdefgh2 abcdefgh2000 abcdefgh2020 abcdefgh2021
abcdefgh2022 abcdefgh2023 abcdefgh2024 abcdefgh2025 abcdefgh2026 abcdefgh21 abcdefgh22 abcdefgh23 abcdefgh321
abcdefgh4321 abcdefgh456 abcdefgh520 abcdefgh666 abcdefgh69 abcdefgh7 abcdefgh77 abcdefgh777 abcdefgh88 abcdefgh888
abcdefgh99 abcdefgh999 abcdefgh@123 access01 access12 access123 access123! access1234 access12345 access2024
access2025 access2026 accessaccess admin007 admin101 admin111 admin112 admin1123 admin1123! admin11234 admin112345
admin12024 admin12025 admin12026 admin123 admin123! admin1234 admin12345 admin123456 admin123456789 admin1990
admin1admin1 admin2000 admin2020 admin2021 admin2022 admin2023 admin2024 admin2025 admin2026 admin321 admin4321
admin456 admin520 admin666 admin777 admin888 admin999 admin@123 adminadmin administrator administrator!
administrator!! administrator#1 administrator* administrator. administrator00 administrator007 administrator01
administrator1 administrator1! administrator111 administrator12 administrator123 administrator123! administrator1234
administrator12345 administrator123456 administrator123456789 administrator13 administrator1990 administrator2
administrator2000 administrator2020 administrator2021 administrator2022 administrator2023 administrator2024
administrator2025 administrator2026 administrator21 administrator22 administrator23 administrator321
administrator4321 administrator456 administrator520 administrator666 administrator69 administrator7 administrator77
administrator777 administrator88 administrator888 administrator99 administrator999 administrator@123 alexander
alexander! alexander!! alexander#1 alexander* alexander. alexander00 alexander007 alexander01 alexander1 alexander1!
alexander111 alexander12 alexander123 alexander123! alexander1234 alexander12345 alexander123456 alexander123456789
alexander13 alexander1990 alexander2 alexander2000 alexander2020 alexander2021 alexander2022 alexander2023
alexander2024 alexander2025 alexander2026 alexander21 alexander22 alexander23 alexander321 alexander4321
alexander456 alexander520 alexander666 alexander69 alexander7 alexander77 alexander777 alexander88 alexander888
alexander99 alexander999 alexander@123 alexandra alexandra! alexandra!! alexandra#1 alexandra* alexandra.
alexandra00 alexandra007 alexandra01 alexandra1 alexandra1! alexandra111 alexandra12 alexandra123 alexandra123!
alexandra1234 alexandra12345 alexandra123456 alexandra123456789 alexandra13 alexandra1990 alexandra2 alexandra2000
alexandra2020 alexandra2021 alexandra2022 alexandra2023 alexandra2024 alexandra2025 alexandra2026 alexandra21
alexandra22 alexandra23 alexandra321 alexandra4321 alexandra456 alexandra520 alexandra666 alexandra69 alexandra7
alexandra77 alexandra777 alexandra88 alexandra888 alexandra99 alexandra999 alexandra@123 amanda!! amanda#1 amanda00
amanda007 amanda01 amanda1! amanda111 amanda12 amanda123 amanda123! amanda1234 amanda12345 amanda123456
amanda123456789 amanda13 amanda1990 amanda2000 amanda2020 amanda2021 amanda2022 amanda2023 amanda2024 amanda2025
amanda2026 amanda21 amanda22 amanda23 amanda321 amanda4321 amanda456 amanda520 amanda666 amanda69 amanda77 amanda777
amanda88 amanda888 amanda99 amanda999 amanda@123 amandaamanda america! america01 america1 america12 america123
america123! america1234 america12345 america2024 america2025 america2026 andrew!! andrew#1 andrew00 andrew007
andrew01 andrew1! andrew111 andrew12 andrew123 andrew123! andrew1234 andrew12345 andrew123456 andrew123456789
andrew13 andrew1990 andrew2000 andrew2020 andrew2021 andrew2022 andrew2023 andrew2024 andrew2025 andrew2026 andrew21
andrew22 andrew23 andrew321 andrew4321 andrew456 andrew520 andrew666 andrew69 andrew77 andrew777 andrew88 andrew888
andrew99 andrew999 andrew@123 andrewandrew android! android01 android1 android12 android123 android123! android1234
android12345 android2024 android2025 android2026 angel123 angel123! angel1234 angel12345 angel2024 angel2025
angel2026 angelangel angels01 angels12 angels123 angels123! angels1234 angels12345 angels2024 angels2025 angels2026
angelsangels anthony! anthony!! anthony#1 anthony* anthony. anthony00 anthony007 anthony01 anthony1 anthony1!
anthony111 anthony12 anthony123 anthony123! anthony1234 anthony12345 anthony123456 anthony123456789 anthony13
anthony1990 anthony2 anthony2000 anthony2020 anthony2021 anthony2022 anthony2023 anthony2024 anthony2025 anthony2026
anthony21 anthony22 anthony23 anthony321 anthony4321 anthony456 anthony520 anthony666 anthony69 anthony7 anthony77
anthony777 anthony88 anthony888 anthony99 anthony999 anthony@123 apple101 apple112 apple1123 apple1123! apple11234
apple112345 apple12024 apple12025 apple12026 apple123 apple123! apple1234 apple12345 apple1apple1 apple2024
apple2025 apple2026 appleapple april123 april123! april1234 april12345 april2024 april2025 april2026 aprilapril
arsenal! arsenal!! arsenal#1 arsenal* arsenal. arsenal00 arsenal007 arsenal01 arsenal1 arsenal1! arsenal111
arsenal12 arsenal123 arsenal123! arsenal1234 arsenal12345 arsenal123456 arsenal123456789 arsenal13 arsenal1990
arsenal2 arsenal2000 arsenal2020 arsenal2021 arsenal2022 arsenal2023 arsenal2024 arsenal2025 arsenal2026 arsenal21
arsenal22 arsenal23 arsenal321 arsenal4321 arsenal456 arsenal520 arsenal666 arsenal69 arsenal7 arsenal77 arsenal777
arsenal88 arsenal888 arsenal99 arsenal999 arsenal@123 asd12345 asdasd01 asdasd12 asdasd123 asdasd123! asdasd1234
asdasd12345 asdasd2024 asdasd2025 asdasd2026 asdasdasd asdasdasdasd asdf123! asdf1234 asdf1234! asdf123401 asdf12341
asdf123412 asdf1234123 asdf1234123! asdf12341234 asdf123412345 asdf12342024 asdf12342025 asdf12342026 asdf12345
asdf2024 asdf2025 asdf2026 asdfasdf asdfgh!! asdfgh#1 asdfgh00 asdfgh007 asdfgh01 asdfgh1! asdfgh111 asdfgh12
asdfgh123 asdfgh123! asdfgh1234 asdfgh12345 asdfgh123456 asdfgh123456789 asdfgh13 asdfgh1990 asdfgh2000 asdfgh2020
asdfgh2021 asdfgh2022 asdfgh2023 asdfgh2024 asdfgh2025 asdfgh2026 asdfgh21 asdfgh22 asdfgh23 asdfgh321 asdfgh4321
asdfgh456 asdfgh520 asdfgh666 asdfgh69 asdfgh77 asdfgh777 asdfgh88 asdfgh888 asdfgh99 asdfgh999 asdfgh@123
asdfghasdfgh asdfghjkl asdfghjkl! asdfghjkl!! asdfghjkl#1 asdfghjkl* asdfghjkl. asdfghjkl00 asdfghjkl007 asdfghjkl01
asdfghjkl1 asdfghjkl1! asdfghjkl111 asdfghjkl12 asdfghjkl123 asdfghjkl123! asdfghjkl1234 asdfghjkl12345
asdfghjkl123456 asdfghjkl123456789 asdfghjkl13 asdfghjkl1990 asdfghjkl2 asdfghjkl2000 asdfghjkl2020 asdfghjkl2021
asdfghjkl2022 asdfghjkl2023 asdfghjkl2024 asdfghjkl2025 asdfghjkl2026 asdfghjkl21 asdfghjkl22 asdfghjkl23
asdfghjkl321 asdfghjkl4321 asdfghjkl456 asdfghjkl520 asdfghjkl666 asdfghjkl69 asdfghjkl7 asdfghjkl77 asdfghjkl777
asdfghjkl88 asdfghjkl888 asdfghjkl99 asdfghjkl999 asdfghjkl@123 ashley!! ashley#1 ashley00 ashley007 ashley01
ashley1! ashley111 ashley12 ashley123 ashley123! ashley1234 ashley12345 ashley123456 ashley123456789 ashley13
ashley1990 ashley2000 ashley2020 ashley2021 ashley2022 ashley2023 ashley2024 ashley2025 ashley2026 ashley21 ashley22
ashley23 ashley321 ashley4321 ashley456 ashley520 ashley666 ashley69 ashley77 ashley777 ashley88 ashley888 ashley99
ashley999 ashley@123 ashleyashley august01 august12 august123 august123! august1234 august12345 august2024
august2025 august2026 augustaugust austin!! austin#1 austin00 austin007 austin01 austin1! austin111 austin12
austin123 austin123! austin1234 austin12345 austin123456 austin123456789 austin13 austin1990 austin2000 austin2020
austin2021 austin2022 austin2023 austin2024 austin2025 austin2026 austin21 austin22 austin23 austin321 austin4321
austin456 austin520 austin666 austin69 austin77 austin777 austin88 austin888 austin99 austin999 austin@123
austinaustin australia australia! australia01 australia1 australia12 australia123 australia123! australia1234
australia12345 australia2024 australia2025 australia2026 autumn!! autumn#1 autumn00 autumn007 autumn01 autumn1!
autumn111 autumn12 autumn123 autumn123! autumn1234 autumn12345 autumn123456 autumn123456789 autumn13 autumn1990
autumn2000 autumn2020 autumn2021 autumn2022 autumn2023 autumn2024 autumn2025 autumn2026 autumn21 autumn22 autumn23
autumn321 autumn4321 autumn456 autumn520 autumn666 autumn69 autumn77 autumn777 autumn88 autumn888 autumn99 autumn999
autumn@123 autumnautumn azerty!! azerty#1 azerty00 azerty007 azerty01 azerty1! azerty111 azerty12 azerty123
azerty123! azerty1234 azerty12345 azerty123456 azerty123456789 azerty13 azerty1990 azerty2000 azerty2020 azerty2021
azerty2022 azerty2023 azerty2024 azerty2025 azerty2026 azerty21 azerty22 azerty23 azerty321 azerty4321 azerty456
azerty520 azerty666 azerty69 azerty77 azerty777 azerty88 azerty888 azerty99 azerty999 azerty@123 azertyazerty
baby123! baby1234 baby12345 baby2024 baby2025 baby2026 babybaby bailey01 bailey12 bailey123 bailey123! bailey1234
bailey12345 bailey2024 bailey2025 bailey2026 baileybailey banana01 banana12 banana123 banana123! banana1234
banana12345 banana2024 banana2025 banana2026 bananabanana barcelona barcelona! barcelona!! barcelona#1 barcelona*
barcelona. barcelona00 barcelona007 barcelona01 barcelona1 barcelona1! barcelona111 barcelona12 barcelona123
barcelona123! barcelona1234 barcelona12345 barcelona123456 barcelona123456789 barcelona13 barcelona1990 barcelona2
barcelona2000 barcelona2020 barcelona2021 barcelona2022 barcelona2023 barcelona2024 barcelona2025 barcelona2026
barcelona21 barcelona22 barcelona23 barcelona321 barcelona4321 barcelona456 barcelona520 barcelona666 barcelona69
barcelona7 barcelona77 barcelona777 barcelona88 barcelona888 barcelona99 barcelona999 barcelona@123 baseball
baseball! baseball!! baseball#1 baseball* baseball. baseball00 baseball007 baseball01 baseball1 baseball1!
baseball111 baseball12 baseball123 baseball123! baseball1234 baseball12345 baseball123456 baseball123456789
baseball13 baseball1990 baseball2 baseball2000 baseball2020 baseball2021 baseball2022 baseball2023 baseball2024
baseball2025 baseball2026 baseball21 baseball22 baseball23 baseball321 baseball4321 baseball456 baseball520
baseball666 baseball69 baseball7 baseball77 baseball777 baseball88 baseball888 baseball99 baseball999 baseball@123
basketball basketball! basketball!! basketball#1 basketball* basketball. basketball00 basketball007 basketball01
basketball1 basketball1! basketball111 basketball12 basketball123 basketball123! basketball1234 basketball12345
basketball123456 basketball123456789 basketball13 basketball1990 basketball2 basketball2000 basketball2020
basketball2021 basketball2022 basketball2023 basketball2024 basketball2025 basketball2026 basketball21 basketball22
basketball23 basketball321 basketball4321 basketball456 basketball520 basketball666 basketball69 basketball7
basketball77 basketball777 basketball88 basketball888 basketball99 basketball999 basketball@123 batman!! batman#1
batman00 batman007 batman01 batman1! batman111 batman12 batman123 batman123! batman1234 batman12345 batman123456
batman123456789 batman13 batman1990 batman2000 batman2020 batman2021 batman2022 batman2023 batman2024 batman2025
batman2026 batman21 batman22 batman23 batman321 batman4321 batman456 batman520 batman666 batman69 batman77 batman777
batman88 batman888 batman99 batman999 batman@123 batmanbatman bear123! bear1234 bear12345 bear2024 bear2025 bear2026
bearbear beautiful beautiful! beautiful01 beautiful1 beautiful12 beautiful123 beautiful123! beautiful1234
beautiful12345 beautiful2024 beautiful2025 beautiful2026 beijing! beijing01 beijing1 beijing12 beijing123
beijing123! beijing1234 beijing12345 beijing2024 beijing2025 beijing2026 benjamin benjamin! benjamin!! benjamin#1
benjamin* benjamin. benjamin00 benjamin007 benjamin01 benjamin1 benjamin1! benjamin111 benjamin12 benjamin123
benjamin123! benjamin1234 benjamin12345 benjamin123456 benjamin123456789 benjamin13 benjamin1990 benjamin2
benjamin2000 benjamin2020 benjamin2021 benjamin2022 benjamin2023 benjamin2024 benjamin2025 benjamin2026 benjamin21
benjamin22 benjamin23 benjamin321 benjamin4321 benjamin456 benjamin520 benjamin666 benjamin69 benjamin7 benjamin77
benjamin777 benjamin88 benjamin888 benjamin99 benjamin999 benjamin@123 berlin01 berlin12 berlin123 berlin123!
berlin1234 berlin12345 berlin2024 berlin2025 berlin2026 berlinberlin bitcoin! bitcoin01 bitcoin1 bitcoin12
bitcoin123 bitcoin123! bitcoin1234 bitcoin12345 bitcoin2024 bitcoin2025 bitcoin2026 black123 black123! black1234
black12345 black2024 black2025 black2026 blackblack blessed! blessed01 blessed1 blessed12 blessed123 blessed123!
blessed1234 blessed12345 blessed2024 blessed2025 blessed2026 blue123! blue1234 blue12345 blue2024 blue2025 blue2026
blueblue boston01 boston12 boston123 boston123! boston1234 boston12345 boston2024 boston2025 boston2026 bostonboston
brandon! brandon!! brandon#1 brandon* brandon. brandon00 brandon007 brandon01 brandon1 brandon1! brandon111
brandon12 brandon123 brandon123! brandon1234 brandon12345 brandon123456 brandon123456789 brandon13 brandon1990
brandon2 brandon2000 brandon2020 brandon2021 brandon2022 brandon2023 brandon2024 brandon2025 brandon2026 brandon21
brandon22 brandon23 brandon321 brandon4321 brandon456 brandon520 brandon666 brandon69 brandon7 brandon77 brandon777
brandon88 brandon888 brandon99 brandon999 brandon@123 brasil01 brasil12 brasil123 brasil123! brasil1234 brasil12345
brasil2024 brasil2025 brasil2026 brasilbrasil brazil01 brazil12 brazil123 brazil123! brazil1234 brazil12345
brazil2024 brazil2025 brazil2026 brazilbrazil brother! brother01 brother1 brother12 brother123 brother123!
brother1234 brother12345 brother2024 brother2025 brother2026 buddy123 buddy123! buddy1234 buddy12345 buddy2024
buddy2025 buddy2026 buddybuddy business business! business01 business1 business12 business123 business123!
business1234 business12345 business2024 business2025 business2026 butter01 butter12 butter123 butter123! butter1234
butter12345 butter2024 butter2025 butter2026 butterbutter california california! california01 california1
california12 california123 california123! california1234 california12345 california2024 california2025
california2026 canada01 canada12 canada123 canada123! canada1234 canada12345 canada2024 canada2025 canada2026
canadacanada cardio01 cardio12 cardio123 cardio123! cardio1234 cardio12345 cardio2024 cardio2025 cardio2026
cardiocardio champion champion! champion01 champion1 champion12 champion123 champion123! champion1234 champion12345
champion2024 champion2025 champion2026 changeit changeit! changeit01 changeit1 changeit12 changeit123 changeit123!
changeit1234 changeit12345 changeit2024 changeit2025 changeit2026 changeme changeme! changeme01 changeme1 changeme12
changeme123 changeme123! changeme1234 changeme12345 changeme2024 changeme2025 changeme2026 charlie! charlie!!
charlie#1 charlie* charlie. charlie00 charlie007 charlie01 charlie1 charlie1! charlie111 charlie12 charlie123
charlie123! charlie1234 charlie12345 charlie123456 charlie123456789 charlie13 charlie1990 charlie2 charlie2000
charlie2020 charlie2021 charlie2022 charlie2023 charlie2024 charlie2025 charlie2026 charlie21 charlie22 charlie23
charlie321 charlie4321 charlie456 charlie520 charlie666 charlie69 charlie7 charlie77 charlie777 charlie88 charlie888
charlie99 charlie999 charlie@123 cheese01 cheese12 cheese123 cheese123! cheese1234 cheese12345 cheese2024 cheese2025
cheese2026 cheesecheese chelsea! chelsea!! chelsea#1 chelsea* chelsea. chelsea00 chelsea007 chelsea01 chelsea1
chelsea1! chelsea111 chelsea12 chelsea123 chelsea123! chelsea1234 chelsea12345 chelsea123456 chelsea123456789
chelsea13 chelsea1990 chelsea2 chelsea2000 chelsea2020 chelsea2021 chelsea2022 chelsea2023 chelsea2024 chelsea2025
chelsea2026 chelsea21 chelsea22 chelsea23 chelsea321 chelsea4321 chelsea456 chelsea520 chelsea666 chelsea69 chelsea7
chelsea77 chelsea777 chelsea88 chelsea888 chelsea99 chelsea999 chelsea@123 cherry01 cherry12 cherry123 cherry123!
cherry1234 cherry12345 cherry2024 cherry2025 cherry2026 cherrycherry chicago! chicago01 chicago1 chicago12
chicago123 chicago123! chicago1234 chicago12345 chicago2024 chicago2025 chicago2026 china123 china123! china1234
china12345 china2024 china2025 china2026 chinachina chocolate chocolate! chocolate01 chocolate1 chocolate12
chocolate123 chocolate123! chocolate1234 chocolate12345 chocolate2024 chocolate2025 chocolate2026 christ01 christ12
christ123 christ123! christ1234 christ12345 christ2024 christ2025 christ2026 christchrist christian christian!
christian!! christian#1 christian* christian. christian00 christian007 christian01 christian1 christian1!
christian111 christian12 christian123 christian123! christian1234 christian12345 christian123456 christian123456789
christian13 christian1990 christian2 christian2000 christian2020 christian2021 christian2022 christian2023
christian2024 christian2025 christian2026 christian21 christian22 christian23 christian321 christian4321
christian456 christian520 christian666 christian69 christian7 christian77 christian777 christian88 christian888
christian99 christian999 christian@123 church01 church12 church123 church123! church1234 church12345 church2024
church2025 church2026 churchchurch cisco123 cisco123! cisco1234 cisco12345 cisco2024 cisco2025 cisco2026 ciscocisco
clinic01 clinic12 clinic123 clinic123! clinic1234 clinic12345 clinic2024 clinic2025 clinic2026 clinicclinic coffee01
coffee12 coffee123 coffee123! coffee1234 coffee12345 coffee2024 coffee2025 coffee2026 coffeecoffee company!
company01 company1 company12 company123 company123! company1234 company12345 company2024 company2025 company2026
computer computer! computer01 computer1 computer12 computer123 computer123! computer1234 computer12345 computer2024
computer2025 computer2026 contrasena contrasena! contrasena!! contrasena#1 contrasena* contrasena. contrasena00
contrasena007 contrasena01 contrasena1 contrasena1! contrasena111 contrasena12 contrasena123 contrasena123!
contrasena1234 contrasena12345 contrasena123456 contrasena123456789 contrasena13 contrasena1990 contrasena2
contrasena2000 contrasena2020 contrasena2021 contrasena2022 contrasena2023 contrasena2024 contrasena2025
contrasena2026 contrasena21 contrasena22 contrasena23 contrasena321 contrasena4321 contrasena456 contrasena520
contrasena666 contrasena69 contrasena7 contrasena77 contrasena777 contrasena88 contrasena888 contrasena99
contrasena999 contrasena@123 cookie01 cookie12 cookie123 cookie123! cookie1234 cookie12345 cookie2024 cookie2025
cookie2026 cookiecookie corvette corvette! corvette01 corvette1 corvette12 corvette123 corvette123! corvette1234
corvette12345 corvette2024 corvette2025 corvette2026 crazy123 crazy123! crazy1234 crazy12345 crazy2024 crazy2025
crazy2026 crazycrazy cricket! cricket!! cricket#1 cricket* cricket. cricket00 cricket007 cricket01 cricket1
cricket1! cricket111 cricket12 cricket123 cricket123! cricket1234 cricket12345 cricket123456 cricket123456789
cricket13 cricket1990 cricket2 cricket2000 cricket2020 cricket2021 cricket2022 cricket2023 cricket2024 cricket2025
cricket2026 cricket21 cricket22 cricket23 cricket321 cricket4321 cricket456 cricket520 cricket666 cricket69 cricket7
cricket77 cricket777 cricket88 cricket888 cricket99 cricket999 cricket@123 daisy123 daisy123! daisy1234 daisy12345
daisy2024 daisy2025 daisy2026 daisydaisy dallas01 dallas12 dallas123 dallas123! dallas1234 dallas12345 dallas2024
dallas2025 dallas2026 dallasdallas dancer01 dancer12 dancer123 dancer123! dancer1234 dancer12345 dancer2024
dancer2025 dancer2026 dancerdancer daniel!! daniel#1 daniel00 daniel007 daniel01 daniel1! daniel111 daniel12
daniel123 daniel123! daniel1234 daniel12345 daniel123456 daniel123456789 daniel13 daniel1990 daniel2000 daniel2020
daniel2021 daniel2022 daniel2023 daniel2024 daniel2025 daniel2026 daniel21 daniel22 daniel23 daniel321 daniel4321
daniel456 daniel520 daniel666 daniel69 daniel77 daniel777 daniel88 daniel888 daniel99 daniel999 daniel@123
danieldaniel december december! december01 december1 december12 december123 december123! december1234 december12345
december2024 december2025 december2026 default! default01 default1 default12 default123 default123! default1234
default12345 default2024 default2025 default2026 diamond! diamond01 diamond1 diamond12 diamond123 diamond123!
diamond1234 diamond12345 diamond2024 diamond2025 diamond2026 doctor01 doctor12 doctor123 doctor123! doctor1234
doctor12345 doctor2024 doctor2025 doctor2026 doctordoctor dollar01 dollar12 dollar123 dollar123! dollar1234
dollar12345 dollar2024 dollar2025 dollar2026 dollardollar dragon!! dragon#1 dragon00 dragon007 dragon01 dragon1!
dragon101 dragon11 dragon111 dragon112 dragon1123 dragon1123! dragon11234 dragon112345 dragon12 dragon12024
dragon12025 dragon12026 dragon123 dragon123! dragon1234 dragon12345 dragon123456 dragon123456789 dragon13 dragon1990
dragon2000 dragon2020 dragon2021 dragon2022 dragon2023 dragon2024 dragon2025 dragon2026 dragon21 dragon22 dragon23
dragon321 dragon4321 dragon456 dragon520 dragon666 dragon69 dragon77 dragon777 dragon88 dragon888 dragon99 dragon999
dragon@123 dragondragon drummer! drummer01 drummer1 drummer12 drummer123 drummer123! drummer1234 drummer12345
drummer2024 drummer2025 drummer2026 eagle123 eagle123! eagle1234 eagle12345 eagle2024 eagle2025 eagle2026 eagleeagle
earth123 earth123! earth1234 earth12345 earth2024 earth2025 earth2026 earthearth edc12345 elizabeth elizabeth!
elizabeth!! elizabeth#1 elizabeth* elizabeth. elizabeth00 elizabeth007 elizabeth01 elizabeth1 elizabeth1!
elizabeth111 elizabeth12 elizabeth123 elizabeth123! elizabeth1234 elizabeth12345 elizabeth123456 elizabeth123456789
elizabeth13 elizabeth1990 elizabeth2 elizabeth2000 elizabeth2020 elizabeth2021 elizabeth2022 elizabeth2023
elizabeth2024 elizabeth2025 elizabeth2026 elizabeth21 elizabeth22 elizabeth23 elizabeth321 elizabeth4321
elizabeth456 elizabeth520 elizabeth666 elizabeth69 elizabeth7 elizabeth77 elizabeth777 elizabeth88 elizabeth888
elizabeth99 elizabeth999 elizabeth@123 eminem01 eminem12 eminem123 eminem123! eminem1234 eminem12345 eminem2024
eminem2025 eminem2026 eminememinem england! england01 england1 england12 england123 england123! england1234
england12345 england2024 england2025 england2026 facebook facebook! facebook01 facebook1 facebook12 facebook123
facebook123! facebook1234 facebook12345 facebook2024 facebook2025 facebook2026 faith123 faith123! faith1234
faith12345 faith2024 faith2025 faith2026 faithfaith falcon01 falcon12 falcon123 falcon123! falcon1234 falcon12345
falcon2024 falcon2025 falcon2026 falconfalcon family01 family12 family123 family123! family1234 family12345
family2024 family2025 family2026 familyfamily father01 father12 father123 father123! father1234 father12345
father2024 father2025 father2026 fatherfather february february! february!! february#1 february* february.
february00 february007 february01 february1 february1! february111 february12 february123 february123! february1234
february12345 february123456 february123456789 february13 february1990 february2 february2000 february2020
february2021 february2022 february2023 february2024 february2025 february2026 february21 february22 february23
february321 february4321 february456 february520 february666 february69 february7 february77 february777 february88
february888 february99 february999 february@123 ferrari! ferrari01 ferrari1 ferrari12 ferrari123 ferrari123!
ferrari1234 ferrari12345 ferrari2024 ferrari2025 ferrari2026 fire123! fire1234 fire12345 fire2024 fire2025 fire2026
firefire florida! florida01 florida1 florida12 florida123 florida123! florida1234 florida12345 florida2024
florida2025 florida2026 flower01 flower12 flower123 flower123! flower1234 flower12345 flower2024 flower2025
flower2026 flowerflower football football! football!! football#1 football* football. football00 football007
football01 football1 football1! football111 football12 football123 football123! football1234 football12345
football123456 football123456789 football13 football1990 football2 football2000 football2020 football2021
football2022 football2023 football2024 football2025 football2026 football21 football22 football23 football321
football4321 football456 football520 football666 football69 football7 football77 football777 football88 football888
football99 football999 football@123 forest01 forest12 forest123 forest123! forest1234 forest12345 forest2024
forest2025 forest2026 forestforest forever! forever01 forever1 forever12 forever123 forever123! forever1234
forever12345 forever2024 forever2025 forever2026 fortnite fortnite! fortnite01 fortnite1 fortnite12 fortnite123
fortnite123! fortnite1234 fortnite12345 fortnite2024 fortnite2025 fortnite2026 france01 france12 france123
france123! france1234 france12345 france2024 france2025 france2026 francefrance freedom! freedom01 freedom1
freedom12 freedom123 freedom123! freedom1234 freedom12345 freedom2024 freedom2025 freedom2026 friday01 friday12
friday123 friday123! friday1234 friday12345 friday2024 friday2025 friday2026 fridayfriday friend01 friend12
friend123 friend123! friend1234 friend12345 friend2024 friend2025 friend2026 friendfriend friends! friends01
friends1 friends12 friends123 friends123! friends1234 friends12345 friends2024 friends2025 friends2026 galaxy01
galaxy12 galaxy123 galaxy123! galaxy1234 galaxy12345 galaxy2024 galaxy2025 galaxy2026 galaxygalaxy gamer123
gamer123! gamer1234 gamer12345 gamer2024 gamer2025 gamer2026 gamergamer gaming01 gaming12 gaming123 gaming123!
gaming1234 gaming12345 gaming2024 gaming2025 gaming2026 gaminggaming george!! george#1 george00 george007 george01
george1! george111 george12 george123 george123! george1234 george12345 george123456 george123456789 george13
george1990 george2000 george2020 george2021 george2022 george2023 george2024 george2025 george2026 george21 george22
george23 george321 george4321 george456 george520 george666 george69 george77 george777 george88 george888 george99
george999 george@123 georgegeorge germany! germany01 germany1 germany12 germany123 germany123! germany1234
germany12345 germany2024 germany2025 germany2026 ginger01 ginger12 ginger123 ginger123! ginger1234 ginger12345
ginger2024 ginger2025 ginger2026 gingerginger golden01 golden12 golden123 golden123! golden1234 golden12345
golden2024 golden2025 golden2026 goldengolden golf123! golf1234 golf12345 golf123456 golf123456789 golf1990 golf2000
golf2020 golf2021 golf2022 golf2023 golf2024 golf2025 golf2026 golf4321 golf@123 golfgolf goodbye! goodbye01
goodbye1 goodbye12 goodbye123 goodbye123! goodbye1234 goodbye12345 goodbye2024 goodbye2025 goodbye2026 google01
google12 google123 google123! google1234 google12345 google2024 google2025 google2026 googlegoogle green123
green123! green1234 green12345 green2024 green2025 green2026 greengreen guest123 guest123! guest1234 guest12345
guest2024 guest2025 guest2026 guestguest guitar01 guitar12 guitar123 guitar123! guitar1234 guitar12345 guitar2024
guitar2025 guitar2026 guitarguitar handsome handsome! handsome01 handsome1 handsome12 handsome123 handsome123!
handsome1234 handsome12345 handsome2024 handsome2025 handsome2026 hannah!! hannah#1 hannah00 hannah007 hannah01
hannah1! hannah111 hannah12 hannah123 hannah123! hannah1234 hannah12345 hannah123456 hannah123456789 hannah13
hannah1990 hannah2000 hannah2020 hannah2021 hannah2022 hannah2023 hannah2024 hannah2025 hannah2026 hannah21 hannah22
hannah23 hannah321 hannah4321 hannah456 hannah520 hannah666 hannah69 hannah77 hannah777 hannah88 hannah888 hannah99
hannah999 hannah@123 hannahhannah happy123 happy123! happy1234 happy12345 happy2024 happy2025 happy2026 happyhappy
harley01 harley12 harley123 harley123! harley1234 harley12345 harley2024 harley2025 harley2026 harleyharley health01
health12 health123 health123! health1234 health12345 health2024 health2025 health2026 healthhealth heaven01 heaven12
heaven123 heaven123! heaven1234 heaven12345 heaven2024 heaven2025 heaven2026 heavenheaven hello123 hello123!
hello12301 hello1231 hello12312 hello123123 hello123123! hello1231234 hello12312345 hello1232024 hello1232025
hello1232026 hello1234 hello12345 hello2024 hello2025 hello2026 hellohello helloworld helloworld! helloworld01
helloworld1 helloworld12 helloworld123 helloworld123! helloworld1234 helloworld12345 helloworld2024 helloworld2025
helloworld2026 hockey!! hockey#1 hockey00 hockey007 hockey01 hockey1! hockey111 hockey12 hockey123 hockey123!
hockey1234 hockey12345 hockey123456 hockey123456789 hockey13 hockey1990 hockey2000 hockey2020 hockey2021 hockey2022
hockey2023 hockey2024 hockey2025 hockey2026 hockey21 hockey22 hockey23 hockey321 hockey4321 hockey456 hockey520
hockey666 hockey69 hockey77 hockey777 hockey88 hockey888 hockey99 hockey999 hockey@123 hockeyhockey honda123
honda123! honda1234 honda12345 honda2024 honda2025 honda2026 hondahonda honey123 honey123! honey1234 honey12345
honey2024 honey2025 honey2026 honeyhoney horse123 horse123! horse1234 horse12345 horse2024 horse2025 horse2026
horsehorse hospital hospital! hospital01 hospital1 hospital12 hospital123 hospital123! hospital1234 hospital12345
hospital2024 hospital2025 hospital2026 hottie01 hottie12 hottie123 hottie123! hottie1234 hottie12345 hottie2024
hottie2025 hottie2026 hottiehottie hunter01 hunter12 hunter123 hunter123! hunter1234 hunter12345 hunter2024
hunter2025 hunter2026 hunterhunter ilove007 ilove111 ilove123 ilove123! ilove1234 ilove12345 ilove123456
ilove123456789 ilove1990 ilove2000 ilove2020 ilove2021 ilove2022 ilove2023 ilove2024 ilove2025 ilove2026 ilove321
ilove4321 ilove456 ilove520 ilove666 ilove777 ilove888 ilove999 ilove@123 iloveilove iloveu!! iloveu#1 iloveu00
iloveu007 iloveu01 iloveu1! iloveu111 iloveu12 iloveu123 iloveu123! iloveu1234 iloveu12345 iloveu123456
iloveu123456789 iloveu13 iloveu1990 iloveu2000 iloveu2020 iloveu2021 iloveu2022 iloveu2023 iloveu2024 iloveu2025
iloveu2026 iloveu21 iloveu22 iloveu23 iloveu321 iloveu4321 iloveu456 iloveu520 iloveu666 iloveu69 iloveu77 iloveu777
iloveu88 iloveu888 iloveu99 iloveu999 iloveu@123 iloveuiloveu iloveyou iloveyou! iloveyou!! iloveyou#1 iloveyou*
iloveyou. iloveyou00 iloveyou007 iloveyou01 iloveyou1 iloveyou1! iloveyou111 iloveyou12 iloveyou123 iloveyou123!
iloveyou1234 iloveyou12345 iloveyou123456 iloveyou123456789 iloveyou13 iloveyou1990 iloveyou2 iloveyou2000
iloveyou2020 iloveyou2021 iloveyou2022 iloveyou2023 iloveyou2024 iloveyou2025 iloveyou2026 iloveyou21 iloveyou22
iloveyou23 iloveyou321 iloveyou4321 iloveyou456 iloveyou520 iloveyou666 iloveyou69 iloveyou7 iloveyou77 iloveyou777
iloveyou88 iloveyou888 iloveyou99 iloveyou999 iloveyou@123 imaging! imaging01 imaging1 imaging12 imaging123
imaging123! imaging1234 imaging12345 imaging2024 imaging2025 imaging2026 india123 india123! india1234 india12345
india2024 india2025 india2026 indiaindia internet internet! internet01 internet1 internet12 internet123 internet123!
internet1234 internet12345 internet2024 internet2025 internet2026 iphone01 iphone12 iphone123 iphone123! iphone1234
iphone12345 iphone2024 iphone2025 iphone2026 iphoneiphone ireland! ireland01 ireland1 ireland12 ireland123
ireland123! ireland1234 ireland12345 ireland2024 ireland2025 ireland2026 ironman! ironman!! ironman#1 ironman*
ironman. ironman00 ironman007 ironman01 ironman1 ironman1! ironman111 ironman12 ironman123 ironman123! ironman1234
ironman12345 ironman123456 ironman123456789 ironman13 ironman1990 ironman2 ironman2000 ironman2020 ironman2021
ironman2022 ironman2023 ironman2024 ironman2025 ironman2026 ironman21 ironman22 ironman23 ironman321 ironman4321
ironman456 ironman520 ironman666 ironman69 ironman7 ironman77 ironman777 ironman88 ironman888 ironman99 ironman999
ironman@123 istanbul istanbul! istanbul01 istanbul1 istanbul12 istanbul123 istanbul123! istanbul1234 istanbul12345
istanbul2024 istanbul2025 istanbul2026 italy123 italy123! italy1234 italy12345 italy2024 italy2025 italy2026
italyitaly january! january!! january#1 january* january. january00 january007 january01 january1 january1!
january111 january12 january123 january123! january1234 january12345 january123456 january123456789 january13
january1990 january2 january2000 january2020 january2021 january2022 january2023 january2024 january2025 january2026
january21 january22 january23 january321 january4321 january456 january520 january666 january69 january7 january77
january777 january88 january888 january99 january999 january@123 japan123 japan123! japan1234 japan12345 japan2024
japan2025 japan2026 japanjapan jasmine! jasmine!! jasmine#1 jasmine* jasmine. jasmine00 jasmine007 jasmine01
jasmine1 jasmine1! jasmine111 jasmine12 jasmine123 jasmine123! jasmine1234 jasmine12345 jasmine123456
jasmine123456789 jasmine13 jasmine1990 jasmine2 jasmine2000 jasmine2020 jasmine2021 jasmine2022 jasmine2023
jasmine2024 jasmine2025 jasmine2026 jasmine21 jasmine22 jasmine23 jasmine321 jasmine4321 jasmine456 jasmine520
jasmine666 jasmine69 jasmine7 jasmine77 jasmine777 jasmine88 jasmine888 jasmine99 jasmine999 jasmine@123 jennifer
jennifer! jennifer!! jennifer#1 jennifer* jennifer. jennifer00 jennifer007 jennifer01 jennifer1 jennifer1!
jennifer111 jennifer12 jennifer123 jennifer123! jennifer1234 jennifer12345 jennifer123456 jennifer123456789
jennifer13 jennifer1990 jennifer2 jennifer2000 jennifer2020 jennifer2021 jennifer2022 jennifer2023 jennifer2024
jennifer2025 jennifer2026 jennifer21 jennifer22 jennifer23 jennifer321 jennifer4321 jennifer456 jennifer520
jennifer666 jennifer69 jennifer7 jennifer77 jennifer777 jennifer88 jennifer888 jennifer99 jennifer999 jennifer@123
jessica! jessica!! jessica#1 jessica* jessica. jessica00 jessica007 jessica01 jessica1 jessica1! jessica111
jessica12 jessica123 jessica123! jessica1234 jessica12345 jessica123456 jessica123456789 jessica13 jessica1990
jessica2 jessica2000 jessica2020 jessica2021 jessica2022 jessica2023 jessica2024 jessica2025 jessica2026 jessica21
jessica22 jessica23 jessica321 jessica4321 jessica456 jessica520 jessica666 jessica69 jessica7 jessica77 jessica777
jessica88 jessica888 jessica99 jessica999 jessica@123 jesus123 jesus123! jesus1234 jesus12345 jesus2024 jesus2025
jesus2026 jesusjesus jonathan jonathan! jonathan!! jonathan#1 jonathan* jonathan. jonathan00 jonathan007 jonathan01
jonathan1 jonathan1! jonathan111 jonathan12 jonathan123 jonathan123! jonathan1234 jonathan12345 jonathan123456
jonathan123456789 jonathan13 jonathan1990 jonathan2 jonathan2000 jonathan2020 jonathan2021 jonathan2022 jonathan2023
jonathan2024 jonathan2025 jonathan2026 jonathan21 jonathan22 jonathan23 jonathan321 jonathan4321 jonathan456
jonathan520 jonathan666 jonathan69 jonathan7 jonathan77 jonathan777 jonathan88 jonathan888 jonathan99 jonathan999
jonathan@123 jordan!! jordan#1 jordan00 jordan007 jordan01 jordan1! jordan111 jordan12 jordan123 jordan123!
jordan1234 jordan12345 jordan123456 jordan123456789 jordan13 jordan1990 jordan2000 jordan2020 jordan2021 jordan2022
jordan2023 jordan2024 jordan2025 jordan2026 jordan21 jordan22 jordan23 jordan321 jordan4321 jordan456 jordan520
jordan666 jordan69 jordan77 jordan777 jordan88 jordan888 jordan99 jordan999 jordan@123 jordanjordan joshua!!
joshua#1 joshua00 joshua007 joshua01 joshua1! joshua111 joshua12 joshua123 joshua123! joshua1234 joshua12345
joshua123456 joshua123456789 joshua13 joshua1990 joshua2000 joshua2020 joshua2021 joshua2022 joshua2023 joshua2024
joshua2025 joshua2026 joshua21 joshua22 joshua23 joshua321 joshua4321 joshua456 joshua520 joshua666 joshua69
joshua77 joshua777 joshua88 joshua888 joshua99 joshua999 joshua@123 joshuajoshua july123! july1234 july12345
july2024 july2025 july2026 julyjuly june123! june1234 june12345 june2024 june2025 june2026 junejune justin!!
justin#1 justin00 justin007 justin01 justin1! justin111 justin12 justin123 justin123! justin1234 justin12345
justin123456 justin123456789 justin13 justin1990 justin2000 justin2020 justin2021 justin2022 justin2023 justin2024
justin2025 justin2026 justin21 justin22 justin23 justin321 justin4321 justin456 justin520 justin666 justin69
justin77 justin777 justin88 justin888 justin99 justin999 justin@123 justinjustin juventus juventus! juventus!!
juventus#1 juventus* juventus. juventus00 juventus007 juventus01 juventus1 juventus1! juventus111 juventus12
juventus123 juventus123! juventus1234 juventus12345 juventus123456 juventus123456789 juventus13 juventus1990
juventus2 juventus2000 juventus2020 juventus2021 juventus2022 juventus2023 juventus2024 juventus2025 juventus2026
juventus21 juventus22 juventus23 juventus321 juventus4321 juventus456 juventus520 juventus666 juventus69 juventus7
juventus77 juventus777 juventus88 juventus888 juventus99 juventus999 juventus@123 killer01 killer12 killer123
killer123! killer1234 killer12345 killer2024 killer2025 killer2026 killerkiller kitty123 kitty123! kitty1234
kitty12345 kitty2024 kitty2025 kitty2026 kittykitty knight01 knight12 knight123 knight123! knight1234 knight12345
knight2024 knight2025 knight2026 knightknight korea123 korea123! korea1234 korea12345 korea2024 korea2025 korea2026
koreakorea lemon123 lemon123! lemon1234 lemon12345 lemon2024 lemon2025 lemon2026 lemonlemon letmein! letmein!!
letmein#1 letmein* letmein. letmein00 letmein007 letmein01 letmein1 letmein1! letmein101 letmein11 letmein111
letmein112 letmein1123 letmein1123! letmein11234 letmein112345 letmein12 letmein12024 letmein12025 letmein12026
letmein123 letmein123! letmein1234 letmein12345 letmein123456 letmein123456789 letmein13 letmein1990 letmein2
letmein2000 letmein2020 letmein2021 letmein2022 letmein2023 letmein2024 letmein2025 letmein2026 letmein21 letmein22
letmein23 letmein321 letmein4321 letmein456 letmein520 letmein666 letmein69 letmein7 letmein77 letmein777 letmein88
letmein888 letmein99 letmein999 letmein@123 lightning lightning! lightning01 lightning1 lightning12 lightning123
lightning123! lightning1234 lightning12345 lightning2024 lightning2025 lightning2026 lily123! lily1234 lily12345
lily2024 lily2025 lily2026 lilylily linux123 linux123! linux1234 linux12345 linux2024 linux2025 linux2026 linuxlinux
lion123! lion1234 lion12345 lion2024 lion2025 lion2026 lionlion liverpool liverpool! liverpool!! liverpool#1
liverpool* liverpool. liverpool00 liverpool007 liverpool01 liverpool1 liverpool1! liverpool111 liverpool12
liverpool123 liverpool123! liverpool1234 liverpool12345 liverpool123456 liverpool123456789 liverpool13 liverpool1990
liverpool2 liverpool2000 liverpool2020 liverpool2021 liverpool2022 liverpool2023 liverpool2024 liverpool2025
liverpool2026 liverpool21 liverpool22 liverpool23 liverpool321 liverpool4321 liverpool456 liverpool520 liverpool666
liverpool69 liverpool7 liverpool77 liverpool777 liverpool88 liverpool888 liverpool99 liverpool999 liverpool@123
login007 login111 login123 login123! login1234 login12345 login123456 login123456789 login1990 login2000 login2020
login2021 login2022 login2023 login2024 login2025 login2026 login321 login4321 login456 login520 login666 login777
login888 login999 login@123 loginlogin london01 london12 london123 london123! london1234 london12345 london2024
london2025 london2026 londonlondon love123! love1234 love12345 love123456 love123456789 love1990 love2000 love2020
love2021 love2022 love2023 love2024 love2025 love2026 love4321 love@123 lovelove lovely!! lovely#1 lovely00
lovely007 lovely01 lovely1! lovely111 lovely12 lovely123 lovely123! lovely1234 lovely12345 lovely123456
lovely123456789 lovely13 lovely1990 lovely2000 lovely2020 lovely2021 lovely2022 lovely2023 lovely2024 lovely2025
lovely2026 lovely21 lovely22 lovely23 lovely321 lovely4321 lovely456 lovely520 lovely666 lovely69 lovely77 lovely777
lovely88 lovely888 lovely99 lovely999 lovely@123 lovelylovely loveyou! loveyou!! loveyou#1 loveyou* loveyou.
loveyou00 loveyou007 loveyou01 loveyou1 loveyou1! loveyou111 loveyou12 loveyou123 loveyou123! loveyou1234
loveyou12345 loveyou123456 loveyou123456789 loveyou13 loveyou1990 loveyou2 loveyou2000 loveyou2020 loveyou2021
loveyou2022 loveyou2023 loveyou2024 loveyou2025 loveyou2026 loveyou21 loveyou22 loveyou23 loveyou321 loveyou4321
loveyou456 loveyou520 loveyou666 loveyou69 loveyou7 loveyou77 loveyou777 loveyou88 loveyou888 loveyou99 loveyou999
loveyou@123 lucky123 lucky123! lucky1234 lucky12345 lucky2024 lucky2025 lucky2026 luckylucky madrid01 madrid12
madrid123 madrid123! madrid1234 madrid12345 madrid2024 madrid2025 madrid2026 madridmadrid maggie01 maggie12
maggie123 maggie123! maggie1234 maggie12345 maggie2024 maggie2025 maggie2026 maggiemaggie magic123 magic123!
magic1234 magic12345 magic2024 magic2025 magic2026 magicmagic manchester manchester! manchester!! manchester#1
manchester* manchester. manchester00 manchester007 manchester01 manchester1 manchester1! manchester111 manchester12
manchester123 manchester123! manchester1234 manchester12345 manchester123456 manchester123456789 manchester13
manchester1990 manchester2 manchester2000 manchester2020 manchester2021 manchester2022 manchester2023 manchester2024
manchester2025 manchester2026 manchester21 manchester22 manchester23 manchester321 manchester4321 manchester456
manchester520 manchester666 manchester69 manchester7 manchester77 manchester777 manchester88 manchester888
manchester99 manchester999 manchester@123 march123 march123! march1234 march12345 march2024 march2025 march2026
marchmarch mario123 mario123! mario1234 mario12345 mario2024 mario2025 mario2026 mariomario massage! massage01
massage1 massage12 massage123 massage123! massage1234 massage12345 massage2024 massage2025 massage2026 master!!
master#1 master00 master007 master01 master1! master111 master12 master123 master123! master1234 master12345
master123456 master123456789 master13 master1990 master2000 master2020 master2021 master2022 master2023 master2024
master2025 master2026 master21 master22 master23 master321 master4321 master456 master520 master666 master69
master77 master777 master88 master888 master99 master999 master@123 mastermaster matrix01 matrix12 matrix123
matrix123! matrix1234 matrix12345 matrix2024 matrix2025 matrix2026 matrixmatrix matthew! matthew!! matthew#1
matthew* matthew. matthew00 matthew007 matthew01 matthew1 matthew1! matthew111 matthew12 matthew123 matthew123!
matthew1234 matthew12345 matthew123456 matthew123456789 matthew13 matthew1990 matthew2 matthew2000 matthew2020
matthew2021 matthew2022 matthew2023 matthew2024 matthew2025 matthew2026 matthew21 matthew22 matthew23 matthew321
matthew4321 matthew456 matthew520 matthew666 matthew69 matthew7 matthew77 matthew777 matthew88 matthew888 matthew99
matthew999 matthew@123 medical! medical01 medical1 medical12 medical123 medical123! medical1234 medical12345
medical2024 medical2025 medical2026 melissa! melissa!! melissa#1 melissa* melissa. melissa00 melissa007 melissa01
melissa1 melissa1! melissa111 melissa12 melissa123 melissa123! melissa1234 melissa12345 melissa123456
melissa123456789 melissa13 melissa1990 melissa2 melissa2000 melissa2020 melissa2021 melissa2022 melissa2023
melissa2024 melissa2025 melissa2026 melissa21 melissa22 melissa23 melissa321 melissa4321 melissa456 melissa520
melissa666 melissa69 melissa7 melissa77 melissa777 melissa88 melissa888 melissa99 melissa999 melissa@123 mercedes
mercedes! mercedes01 mercedes1 mercedes12 mercedes123 mercedes123! mercedes1234 mercedes12345 mercedes2024
mercedes2025 mercedes2026 metallica metallica! metallica01 metallica1 metallica12 metallica123 metallica123!
metallica1234 metallica12345 metallica2024 metallica2025 metallica2026 mexico01 mexico12 mexico123 mexico123!
mexico1234 mexico12345 mexico2024 mexico2025 mexico2026 mexicomexico michael! michael!! michael#1 michael* michael.
michael00 michael007 michael01 michael1 michael1! michael111 michael12 michael123 michael123! michael1234
michael12345 michael123456 michael123456789 michael13 michael1990 michael2 michael2000 michael2020 michael2021
michael2022 michael2023 michael2024 michael2025 michael2026 michael21 michael22 michael23 michael321 michael4321
michael456 michael520 michael666 michael69 michael7 michael77 michael777 michael88 michael888 michael99 michael999
michael@123 michelle michelle! michelle!! michelle#1 michelle* michelle. michelle00 michelle007 michelle01 michelle1
michelle1! michelle111 michelle12 michelle123 michelle123! michelle1234 michelle12345 michelle123456
michelle123456789 michelle13 michelle1990 michelle2 michelle2000 michelle2020 michelle2021 michelle2022 michelle2023
michelle2024 michelle2025 michelle2026 michelle21 michelle22 michelle23 michelle321 michelle4321 michelle456
michelle520 michelle666 michelle69 michelle7 michelle77 michelle777 michelle88 michelle888 michelle99 michelle999
michelle@123 microsoft microsoft! microsoft01 microsoft1 microsoft12 microsoft123 microsoft123! microsoft1234
microsoft12345 microsoft2024 microsoft2025 microsoft2026 minecraft minecraft! minecraft01 minecraft1 minecraft12
minecraft123 minecraft123! minecraft1234 minecraft12345 minecraft2024 minecraft2025 minecraft2026 molly123 molly123!
molly1234 molly12345 molly2024 molly2025 molly2026 mollymolly monday01 monday12 monday123 monday123! monday1234
monday12345 monday2024 monday2025 monday2026 mondaymonday money123 money123! money1234 money12345 money2024
money2025 money2026 moneymoney monkey!! monkey#1 monkey00 monkey007 monkey01 monkey1! monkey111 monkey12 monkey123
monkey123! monkey1234 monkey12345 monkey123456 monkey123456789 monkey13 monkey1990 monkey2000 monkey2020 monkey2021
monkey2022 monkey2023 monkey2024 monkey2025 monkey2026 monkey21 monkey22 monkey23 monkey321 monkey4321 monkey456
monkey520 monkey666 monkey69 monkey77 monkey777 monkey88 monkey888 monkey99 monkey999 monkey@123 monkeymonkey
moon123! moon1234 moon12345 moon2024 moon2025 moon2026 moonmoon moscow01 moscow12 moscow123 moscow123! moscow1234
moscow12345 moscow2024 moscow2025 moscow2026 moscowmoscow motdepasse motdepasse! motdepasse!! motdepasse#1
motdepasse* motdepasse. motdepasse00 motdepasse007 motdepasse01 motdepasse1 motdepasse1! motdepasse111 motdepasse12
motdepasse123 motdepasse123! motdepasse1234 motdepasse12345 motdepasse123456 motdepasse123456789 motdepasse13
motdepasse1990 motdepasse2 motdepasse2000 motdepasse2020 motdepasse2021 motdepasse2022 motdepasse2023 motdepasse2024
motdepasse2025 motdepasse2026 motdepasse21 motdepasse22 motdepasse23 motdepasse321 motdepasse4321 motdepasse456
motdepasse520 motdepasse666 motdepasse69 motdepasse7 motdepasse77 motdepasse777 motdepasse88 motdepasse888
motdepasse99 motdepasse999 motdepasse@123 mother01 mother12 mother123 mother123! mother1234 mother12345 mother2024
mother2025 mother2026 mothermother mountain mountain! mountain01 mountain1 mountain12 mountain123 mountain123!
mountain1234 mountain12345 mountain2024 mountain2025 mountain2026 music123 music123! music1234 music12345 music2024
music2025 music2026 musicmusic mustang! mustang01 mustang1 mustang12 mustang123 mustang123! mustang1234 mustang12345
mustang2024 mustang2025 mustang2026 mypass01 mypass12 mypass123 mypass123! mypass1234 mypass12345 mypass2024
mypass2025 mypass2026 mypassmypass mypassword mypassword! mypassword01 mypassword1 mypassword12 mypassword123
mypassword123! mypassword1234 mypassword12345 mypassword2024 mypassword2025 mypassword2026 mystic01 mystic12
mystic123 mystic123! mystic1234 mystic12345 mystic2024 mystic2025 mystic2026 mysticmystic naruto!! naruto#1 naruto00
naruto007 naruto01 naruto1! naruto111 naruto12 naruto123 naruto123! naruto1234 naruto12345 naruto123456
naruto123456789 naruto13 naruto1990 naruto2000 naruto2020 naruto2021 naruto2022 naruto2023 naruto2024 naruto2025
naruto2026 naruto21 naruto22 naruto23 naruto321 naruto4321 naruto456 naruto520 naruto666 naruto69 naruto77 naruto777
naruto88 naruto888 naruto99 naruto999 naruto@123 narutonaruto natalie! natalie!! natalie#1 natalie* natalie.
natalie00 natalie007 natalie01 natalie1 natalie1! natalie111 natalie12 natalie123 natalie123! natalie1234
natalie12345 natalie123456 natalie123456789 natalie13 natalie1990 natalie2 natalie2000 natalie2020 natalie2021
natalie2022 natalie2023 natalie2024 natalie2025 natalie2026 natalie21 natalie22 natalie23 natalie321 natalie4321
natalie456 natalie520 natalie666 natalie69 natalie7 natalie77 natalie777 natalie88 natalie888 natalie99 natalie999
natalie@123 neo12345 network! network01 network1 network12 network123 network123! network1234 network12345
network2024 network2025 network2026 newyork! newyork01 newyork1 newyork12 newyork123 newyork123! newyork1234
newyork12345 newyork2024 newyork2025 newyork2026 nicholas nicholas! nicholas!! nicholas#1 nicholas* nicholas.
nicholas00 nicholas007 nicholas01 nicholas1 nicholas1! nicholas111 nicholas12 nicholas123 nicholas123! nicholas1234
nicholas12345 nicholas123456 nicholas123456789 nicholas13 nicholas1990 nicholas2 nicholas2000 nicholas2020
nicholas2021 nicholas2022 nicholas2023 nicholas2024 nicholas2025 nicholas2026 nicholas21 nicholas22 nicholas23
nicholas321 nicholas4321 nicholas456 nicholas520 nicholas666 nicholas69 nicholas7 nicholas77 nicholas777 nicholas88
nicholas888 nicholas99 nicholas999 nicholas@123 nicole!! nicole#1 nicole00 nicole007 nicole01 nicole1! nicole111
nicole12 nicole123 nicole123! nicole1234 nicole12345 nicole123456 nicole123456789 nicole13 nicole1990 nicole2000
nicole2020 nicole2021 nicole2022 nicole2023 nicole2024 nicole2025 nicole2026 nicole21 nicole22 nicole23 nicole321
nicole4321 nicole456 nicole520 nicole666 nicole69 nicole77 nicole777 nicole88 nicole888 nicole99 nicole999
nicole@123 nicolenicole nihao123 nihao123! nihao12301 nihao1231 nihao12312 nihao123123 nihao123123! nihao1231234
nihao12312345 nihao1232024 nihao1232025 nihao1232026 nihao1234 nihao12345 nihao2024 nihao2025 nihao2026 nihaonihao
nintendo nintendo! nintendo01 nintendo1 nintendo12 nintendo123 nintendo123! nintendo1234 nintendo12345 nintendo2024
nintendo2025 nintendo2026 nirvana! nirvana01 nirvana1 nirvana12 nirvana123 nirvana123! nirvana1234 nirvana12345
nirvana2024 nirvana2025 nirvana2026 november november! november01 november1 november12 november123 november123!
november1234 november12345 november2024 november2025 november2026 nurse123 nurse123! nurse1234 nurse12345 nurse2024
nurse2025 nurse2026 nursenurse nursing! nursing01 nursing1 nursing12 nursing123 nursing123! nursing1234 nursing12345
nursing2024 nursing2025 nursing2026 ocean123 ocean123! ocean1234 ocean12345 ocean2024 ocean2025 ocean2026 oceanocean
october! october01 october1 october12 october123 october123! october1234 october12345 october2024 october2025
october2026 office01 office12 office123 office123! office1234 office12345 office2024 office2025 office2026
officeoffice oracle01 oracle12 oracle123 oracle123! oracle1234 oracle12345 oracle2024 oracle2025 oracle2026
oracleoracle orange01 orange12 orange123 orange123! orange1234 orange12345 orange2024 orange2025 orange2026
orangeorange p@ssw0rd p@ssw0rd! p@ssw0rd01 p@ssw0rd1 p@ssw0rd12 p@ssw0rd123 p@ssw0rd123! p@ssw0rd1234 p@ssw0rd12345
p@ssw0rd2024 p@ssw0rd2025 p@ssw0rd2026 p@ssword p@ssword! p@ssword01 p@ssword1 p@ssword12 p@ssword123 p@ssword123!
p@ssword1234 p@ssword12345 p@ssword2024 p@ssword2025 p@ssword2026 pa55word pa55word! pa55word01 pa55word1 pa55word12
pa55word123 pa55word123! pa55word1234 pa55word12345 pa55word2024 pa55word2025 pa55word2026 panda123 panda123!
panda1234 panda12345 panda2024 panda2025 panda2026 pandapanda paris123 paris123! paris1234 paris12345 paris2024
paris2025 paris2026 parisparis pass123! pass1234 pass12345 pass2024 pass2025 pass2026 passpass passpass! passpass01
passpass1 passpass12 passpass123 passpass123! passpass1234 passpass12345 passpass2024 passpass2025 passpass2026
passw0rd passw0rd! passw0rd!! passw0rd#1 passw0rd* passw0rd. passw0rd00 passw0rd007 passw0rd01 passw0rd1 passw0rd1!
passw0rd111 passw0rd12 passw0rd123 passw0rd123! passw0rd1234 passw0rd12345 passw0rd123456 passw0rd123456789
passw0rd13 passw0rd1990 passw0rd2 passw0rd2000 passw0rd2020 passw0rd2021 passw0rd2022 passw0rd2023 passw0rd2024
passw0rd2025 passw0rd2026 passw0rd21 passw0rd22 passw0rd23 passw0rd321 passw0rd4321 passw0rd456 passw0rd520
passw0rd666 passw0rd69 passw0rd7 passw0rd77 passw0rd777 passw0rd88 passw0rd888 passw0rd99 passw0rd999 passw0rd@123
passwd01 passwd12 passwd123 passwd123! passwd1234 passwd12345 passwd2024 passwd2025 passwd2026 passwdpasswd password
password! password!! password#1 password* password. password00 password007 password01 password1 password1!
password101 password11 password111 password112 password1123 password1123! password11234 password112345 password12
password12024 password12025 password12026 password123 password123! password1234 password12345 password123456
password123456789 password13 password1990 password2 password2000 password2020 password2021 password2022 password2023
password2024 password2025 password2026 password21 password22 password23 password321 password4321 password456
password520 password666 password69 password7 password77 password777 password88 password888 password99 password999
password@123 passwort passwort! passwort!! passwort#1 passwort* passwort. passwort00 passwort007 passwort01
passwort1 passwort1! passwort111 passwort12 passwort123 passwort123! passwort1234 passwort12345 passwort123456
passwort123456789 passwort13 passwort1990 passwort2 passwort2000 passwort2020 passwort2021 passwort2022 passwort2023
passwort2024 passwort2025 passwort2026 passwort21 passwort22 passwort23 passwort321 passwort4321 passwort456
passwort520 passwort666 passwort69 passwort7 passwort77 passwort777 passwort88 passwort888 passwort99 passwort999
passwort@123 patient! patient01 patient1 patient12 patient123 patient123! patient1234 patient12345 patient2024
patient2025 patient2026 patrick! patrick!! patrick#1 patrick* patrick. patrick00 patrick007 patrick01 patrick1
patrick1! patrick111 patrick12 patrick123 patrick123! patrick1234 patrick12345 patrick123456 patrick123456789
patrick13 patrick1990 patrick2 patrick2000 patrick2020 patrick2021 patrick2022 patrick2023 patrick2024 patrick2025
patrick2026 patrick21 patrick22 patrick23 patrick321 patrick4321 patrick456 patrick520 patrick666 patrick69 patrick7
patrick77 patrick777 patrick88 patrick888 patrick99 patrick999 patrick@123 pepper01 pepper12 pepper123 pepper123!
pepper1234 pepper12345 pepper2024 pepper2025 pepper2026 pepperpepper phoenix! phoenix01 phoenix1 phoenix1!
phoenix101 phoenix11 phoenix112 phoenix1123 phoenix1123! phoenix11234 phoenix112345 phoenix12 phoenix12024
phoenix12025 phoenix12026 phoenix123 phoenix123! phoenix1234 phoenix12345 phoenix2024 phoenix2025 phoenix2026
physio01 physio12 physio123 physio123! physio1234 physio12345 physio2024 physio2025 physio2026 physiophysio piano123
piano123! piano1234 piano12345 piano2024 piano2025 piano2026 pianopiano pikachu! pikachu!! pikachu#1 pikachu*
pikachu. pikachu00 pikachu007 pikachu01 pikachu1 pikachu1! pikachu111 pikachu12 pikachu123 pikachu123! pikachu1234
pikachu12345 pikachu123456 pikachu123456789 pikachu13 pikachu1990 pikachu2 pikachu2000 pikachu2020 pikachu2021
pikachu2022 pikachu2023 pikachu2024 pikachu2025 pikachu2026 pikachu21 pikachu22 pikachu23 pikachu321 pikachu4321
pikachu456 pikachu520 pikachu666 pikachu69 pikachu7 pikachu77 pikachu777 pikachu88 pikachu888 pikachu99 pikachu999
pikachu@123 pizza123 pizza123! pizza1234 pizza12345 pizza2024 pizza2025 pizza2026 pizzapizza planet01 planet12
planet123 planet123! planet1234 planet12345 planet2024 planet2025 planet2026 planetplanet player01 player12
player123 player123! player1234 player12345 player2024 player2025 player2026 playerplayer playstation playstation!
playstation01 playstation1 playstation12 playstation123 playstation123! playstation1234 playstation12345
playstation2024 playstation2025 playstation2026 pokemon! pokemon!! pokemon#1 pokemon* pokemon. pokemon00 pokemon007
pokemon01 pokemon1 pokemon1! pokemon111 pokemon12 pokemon123 pokemon123! pokemon1234 pokemon12345 pokemon123456
pokemon123456789 pokemon13 pokemon1990 pokemon2 pokemon2000 pokemon2020 pokemon2021 pokemon2022 pokemon2023
pokemon2024 pokemon2025 pokemon2026 pokemon21 pokemon22 pokemon23 pokemon321 pokemon4321 pokemon456 pokemon520
pokemon666 pokemon69 pokemon7 pokemon77 pokemon777 pokemon88 pokemon888 pokemon99 pokemon999 pokemon@123 porsche!
porsche01 porsche1 porsche12 porsche123 porsche123! porsche1234 porsche12345 porsche2024 porsche2025 porsche2026
power123 power123! power1234 power12345 power2024 power2025 power2026 powerpower princess princess! princess!!
princess#1 princess* princess. princess00 princess007 princess01 princess1 princess1! princess111 princess12
princess123 princess123! princess1234 princess12345 princess123456 princess123456789 princess13 princess1990
princess2 princess2000 princess2020 princess2021 princess2022 princess2023 princess2024 princess2025 princess2026
princess21 princess22 princess23 princess321 princess4321 princess456 princess520 princess666 princess69 princess7
princess77 princess777 princess88 princess888 princess99 princess999 princess@123 puppy123 puppy123! puppy1234
puppy12345 puppy2024 puppy2025 puppy2026 puppypuppy purple01 purple12 purple123 purple123! purple1234 purple12345
purple2024 purple2025 purple2026 purplepurple q123456789 q1w2e3!! q1w2e3#1 q1w2e300 q1w2e3007 q1w2e301 q1w2e31!
q1w2e3111 q1w2e312 q1w2e3123 q1w2e3123! q1w2e31234 q1w2e312345 q1w2e3123456 q1w2e3123456789 q1w2e313 q1w2e31990
q1w2e32000 q1w2e32020 q1w2e32021 q1w2e32022 q1w2e32023 q1w2e32024 q1w2e32025 q1w2e32026 q1w2e321 q1w2e322 q1w2e323
q1w2e3321 q1w2e34321 q1w2e3456 q1w2e3520 q1w2e3666 q1w2e369 q1w2e377 q1w2e3777 q1w2e388 q1w2e3888 q1w2e399 q1w2e3999
q1w2e3@123 q1w2e3q1w2e3 q1w2e3r4 q1w2e3r4! q1w2e3r4!! q1w2e3r4#1 q1w2e3r4* q1w2e3r4. q1w2e3r400 q1w2e3r4007
q1w2e3r401 q1w2e3r41 q1w2e3r41! q1w2e3r4111 q1w2e3r412 q1w2e3r4123 q1w2e3r4123! q1w2e3r41234 q1w2e3r412345
q1w2e3r4123456 q1w2e3r4123456789 q1w2e3r413 q1w2e3r41990 q1w2e3r42 q1w2e3r42000 q1w2e3r42020 q1w2e3r42021
q1w2e3r42022 q1w2e3r42023 q1w2e3r42024 q1w2e3r42025 q1w2e3r42026 q1w2e3r421 q1w2e3r422 q1w2e3r423 q1w2e3r4321
q1w2e3r44321 q1w2e3r4456 q1w2e3r4520 q1w2e3r4666 q1w2e3r469 q1w2e3r47 q1w2e3r477 q1w2e3r4777 q1w2e3r488 q1w2e3r4888
q1w2e3r499 q1w2e3r4999 q1w2e3r4@123 qaz12345 qazqazqaz qazwsx!! qazwsx#1 qazwsx00 qazwsx007 qazwsx01 qazwsx1!
qazwsx111 qazwsx12 qazwsx123 qazwsx123! qazwsx1234 qazwsx12345 qazwsx123456 qazwsx123456789 qazwsx13 qazwsx1990
qazwsx2000 qazwsx2020 qazwsx2021 qazwsx2022 qazwsx2023 qazwsx2024 qazwsx2025 qazwsx2026 qazwsx21 qazwsx22 qazwsx23
qazwsx321 qazwsx4321 qazwsx456 qazwsx520 qazwsx666 qazwsx69 qazwsx77 qazwsx777 qazwsx88 qazwsx888 qazwsx99 qazwsx999
qazwsx@123 qazwsxedc qazwsxedc! qazwsxedc!! qazwsxedc#1 qazwsxedc* qazwsxedc. qazwsxedc00 qazwsxedc007 qazwsxedc01
qazwsxedc1 qazwsxedc1! qazwsxedc111 qazwsxedc12 qazwsxedc123 qazwsxedc123! qazwsxedc1234 qazwsxedc12345
qazwsxedc123456 qazwsxedc123456789 qazwsxedc13 qazwsxedc1990 qazwsxedc2 qazwsxedc2000 qazwsxedc2020 qazwsxedc2021
qazwsxedc2022 qazwsxedc2023 qazwsxedc2024 qazwsxedc2025 qazwsxedc2026 qazwsxedc21 qazwsxedc22 qazwsxedc23
qazwsxedc321 qazwsxedc4321 qazwsxedc456 qazwsxedc520 qazwsxedc666 qazwsxedc69 qazwsxedc7 qazwsxedc77 qazwsxedc777
qazwsxedc88 qazwsxedc888 qazwsxedc99 qazwsxedc999 qazwsxedc@123 qazwsxqazwsx qqqqqqqq qqqqqqqqq qwe12345 qweasd01
qweasd12 qweasd123 qweasd123! qweasd1234 qweasd12345 qweasd2024 qweasd2025 qweasd2026 qweasdqweasd qweasdzxc
qweasdzxc! qweasdzxc01 qweasdzxc1 qweasdzxc12 qweasdzxc123 qweasdzxc123! qweasdzxc1234 qweasdzxc12345 qweasdzxc2024
qweasdzxc2025 qweasdzxc2026 qweqweqwe qwer123! qwer1234 qwer1234! qwer123401 qwer12341 qwer123412 qwer1234123
qwer1234123! qwer12341234 qwer123412345 qwer12342024 qwer12342025 qwer12342026 qwer12345 qwer2024 qwer2025 qwer2026
qwerqwer qwerty!! qwerty#1 qwerty00 qwerty007 qwerty01 qwerty1! qwerty111 qwerty12 qwerty123 qwerty123! qwerty1234
qwerty12345 qwerty123456 qwerty123456789 qwerty13 qwerty1990 qwerty2000 qwerty2020 qwerty2021 qwerty2022 qwerty2023
qwerty2024 qwerty2025 qwerty2026 qwerty21 qwerty22 qwerty23 qwerty321 qwerty4321 qwerty456 qwerty520 qwerty666
qwerty69 qwerty77 qwerty777 qwerty88 qwerty888 qwerty99 qwerty999 qwerty@123 qwertyqwerty qwertyui qwertyuiop
qwertyuiop! qwertyuiop!! qwertyuiop#1 qwertyuiop* qwertyuiop. qwertyuiop00 qwertyuiop007 qwertyuiop01 qwertyuiop1
qwertyuiop1! qwertyuiop111 qwertyuiop12 qwertyuiop123 qwertyuiop123! qwertyuiop1234 qwertyuiop12345 qwertyuiop123456
qwertyuiop123456789 qwertyuiop13 qwertyuiop1990 qwertyuiop2 qwertyuiop2000 qwertyuiop2020 qwertyuiop2021
qwertyuiop2022 qwertyuiop2023 qwertyuiop2024 qwertyuiop2025 qwertyuiop2026 qwertyuiop21 qwertyuiop22 qwertyuiop23
qwertyuiop321 qwertyuiop4321 qwertyuiop456 qwertyuiop520 qwertyuiop666 qwertyuiop69 qwertyuiop7 qwertyuiop77
qwertyuiop777 qwertyuiop88 qwertyuiop888 qwertyuiop99 qwertyuiop999 qwertyuiop@123 qwertz!! qwertz#1 qwertz00
qwertz007 qwertz01 qwertz1! qwertz111 qwertz12 qwertz123 qwertz123! qwertz1234 qwertz12345 qwertz123456
qwertz123456789 qwertz13 qwertz1990 qwertz2000 qwertz2020 qwertz2021 qwertz2022 qwertz2023 qwertz2024 qwertz2025
qwertz2026 qwertz21 qwertz22 qwertz23 qwertz321 qwertz4321 qwertz456 qwertz520 qwertz666 qwertz69 qwertz77 qwertz777
qwertz88 qwertz888 qwertz99 qwertz999 qwertz@123 qwertzqwertz rachel!! rachel#1 rachel00 rachel007 rachel01 rachel1!
rachel111 rachel12 rachel123 rachel123! rachel1234 rachel12345 rachel123456 rachel123456789 rachel13 rachel1990
rachel2000 rachel2020 rachel2021 rachel2022 rachel2023 rachel2024 rachel2025 rachel2026 rachel21 rachel22 rachel23
rachel321 rachel4321 rachel456 rachel520 rachel666 rachel69 rachel77 rachel777 rachel88 rachel888 rachel99 rachel999
rachel@123 rachelrachel radiology radiology! radiology01 radiology1 radiology12 radiology123 radiology123!
radiology1234 radiology12345 radiology2024 radiology2025 radiology2026 rainbow! rainbow01 rainbow1 rainbow12
rainbow123 rainbow123! rainbow1234 rainbow12345 rainbow2024 rainbow2025 rainbow2026 ranger01 ranger12 ranger123
ranger123! ranger1234 ranger12345 ranger2024 ranger2025 ranger2026 rangerranger realmadrid realmadrid! realmadrid!!
realmadrid#1 realmadrid* realmadrid. realmadrid00 realmadrid007 realmadrid01 realmadrid1 realmadrid1! realmadrid111
realmadrid12 realmadrid123 realmadrid123! realmadrid1234 realmadrid12345 realmadrid123456 realmadrid123456789
realmadrid13 realmadrid1990 realmadrid2 realmadrid2000 realmadrid2020 realmadrid2021 realmadrid2022 realmadrid2023
realmadrid2024 realmadrid2025 realmadrid2026 realmadrid21 realmadrid22 realmadrid23 realmadrid321 realmadrid4321
realmadrid456 realmadrid520 realmadrid666 realmadrid69 realmadrid7 realmadrid77 realmadrid777 realmadrid88
realmadrid888 realmadrid99 realmadrid999 realmadrid@123 red12345 richard! richard!! richard#1 richard* richard.
richard00 richard007 richard01 richard1 richard1! richard111 richard12 richard123 richard123! richard1234
richard12345 richard123456 richard123456789 richard13 richard1990 richard2 richard2000 richard2020 richard2021
richard2022 richard2023 richard2024 richard2025 richard2026 richard21 richard22 richard23 richard321 richard4321
richard456 richard520 richard666 richard69 richard7 richard77 richard777 richard88 richard888 richard99 richard999
richard@123 river123 river123! river1234 river12345 river2024 river2025 river2026 riverriver robert!! robert#1
robert00 robert007 robert01 robert1! robert111 robert12 robert123 robert123! robert1234 robert12345 robert123456
robert123456789 robert13 robert1990 robert2000 robert2020 robert2021 robert2022 robert2023 robert2024 robert2025
robert2026 robert21 robert22 robert23 robert321 robert4321 robert456 robert520 robert666 robert69 robert77 robert777
robert88 robert888 robert99 robert999 robert@123 robertrobert roblox01 roblox12 roblox123 roblox123! roblox1234
roblox12345 roblox2024 roblox2025 roblox2026 robloxroblox rockstar rockstar! rockstar01 rockstar1 rockstar12
rockstar123 rockstar123! rockstar1234 rockstar12345 rockstar2024 rockstar2025 rockstar2026 root123! root12301
root1231 root12312 root123123 root123123! root1231234 root12312345 root1232024 root1232025 root1232026 root1234
root12345 root123456 root123456789 root1990 root2000 root2020 root2021 root2022 root2023 root2024 root2025 root2026
root4321 root@123 rootroot rose123! rose1234 rose12345 rose2024 rose2025 rose2026 roserose russia01 russia12
russia123 russia123! russia1234 russia12345 russia2024 russia2025 russia2026 russiarussia samantha samantha!
samantha!! samantha#1 samantha* samantha. samantha00 samantha007 samantha01 samantha1 samantha1! samantha111
samantha12 samantha123 samantha123! samantha1234 samantha12345 samantha123456 samantha123456789 samantha13
samantha1990 samantha2 samantha2000 samantha2020 samantha2021 samantha2022 samantha2023 samantha2024 samantha2025
samantha2026 samantha21 samantha22 samantha23 samantha321 samantha4321 samantha456 samantha520 samantha666
samantha69 samantha7 samantha77 samantha777 samantha88 samantha888 samantha99 samantha999 samantha@123 samsung!
samsung01 samsung1 samsung12 samsung123 samsung123! samsung1234 samsung12345 samsung2024 samsung2025 samsung2026
saturday saturday! saturday01 saturday1 saturday12 saturday123 saturday123! saturday1234 saturday12345 saturday2024
saturday2025 saturday2026 school01 school12 school123 school123! school1234 school12345 school2024 school2025
school2026 schoolschool scotland scotland! scotland01 scotland1 scotland12 scotland123 scotland123! scotland1234
scotland12345 scotland2024 scotland2025 scotland2026 secret01 secret12 secret123 secret123! secret1234 secret12345
secret2024 secret2025 secret2026 secretsecret secure01 secure12 secure123 secure123! secure1234 secure12345
secure2024 secure2025 secure2026 securesecure security security! security01 security1 security12 security123
security123! security1234 security12345 security2024 security2025 security2026 senha007 senha111 senha123 senha123!
senha1234 senha12345 senha123456 senha123456789 senha1990 senha2000 senha2020 senha2021 senha2022 senha2023
senha2024 senha2025 senha2026 senha321 senha4321 senha456 senha520 senha666 senha777 senha888 senha999 senha@123
senhasenha september september! september01 september1 september12 september123 september123! september1234
september12345 september2024 september2025 september2026 server01 server12 server123 server123! server1234
server12345 server2024 server2025 server2026 serverserver sexy123! sexy1234 sexy12345 sexy2024 sexy2025 sexy2026
sexysexy shadow!! shadow#1 shadow00 shadow007 shadow01 shadow1! shadow111 shadow12 shadow123 shadow123! shadow1234
shadow12345 shadow123456 shadow123456789 shadow13 shadow1990 shadow2000 shadow2020 shadow2021 shadow2022 shadow2023
shadow2024 shadow2025 shadow2026 shadow21 shadow22 shadow23 shadow321 shadow4321 shadow456 shadow520 shadow666
shadow69 shadow77 shadow777 shadow88 shadow888 shadow99 shadow999 shadow@123 shadowshadow shanghai shanghai!
shanghai01 shanghai1 shanghai12 shanghai123 shanghai123! shanghai1234 shanghai12345 shanghai2024 shanghai2025
shanghai2026 silver01 silver12 silver123 silver123! silver1234 silver12345 silver2024 silver2025 silver2026
silversilver sister01 sister12 sister123 sister123! sister1234 sister12345 sister2024 sister2025 sister2026
sistersister sky12345 slipknot slipknot! slipknot01 slipknot1 slipknot12 slipknot123 slipknot123! slipknot1234
slipknot12345 slipknot2024 slipknot2025 slipknot2026 smile123 smile123! smile1234 smile12345 smile2024 smile2025
smile2026 smilesmile soccer!! soccer#1 soccer00 soccer007 soccer01 soccer1! soccer111 soccer12 soccer123 soccer123!
soccer1234 soccer12345 soccer123456 soccer123456789 soccer13 soccer1990 soccer2000 soccer2020 soccer2021 soccer2022
soccer2023 soccer2024 soccer2025 soccer2026 soccer21 soccer22 soccer23 soccer321 soccer4321 soccer456 soccer520
soccer666 soccer69 soccer77 soccer777 soccer88 soccer888 soccer99 soccer999 soccer@123 soccersoccer soldier!
soldier01 soldier1 soldier12 soldier123 soldier123! soldier1234 soldier12345 soldier2024 soldier2025 soldier2026
sonic123 sonic123! sonic1234 sonic12345 sonic2024 sonic2025 sonic2026 sonicsonic sophie01 sophie12 sophie123
sophie123! sophie1234 sophie12345 sophie2024 sophie2025 sophie2026 sophiesophie spain123 spain123! spain1234
spain12345 spain2024 spain2025 spain2026 spainspain spiderman spiderman! spiderman!! spiderman#1 spiderman*
spiderman. spiderman00 spiderman007 spiderman01 spiderman1 spiderman1! spiderman111 spiderman12 spiderman123
spiderman123! spiderman1234 spiderman12345 spiderman123456 spiderman123456789 spiderman13 spiderman1990 spiderman2
spiderman2000 spiderman2020 spiderman2021 spiderman2022 spiderman2023 spiderman2024 spiderman2025 spiderman2026
spiderman21 spiderman22 spiderman23 spiderman321 spiderman4321 spiderman456 spiderman520 spiderman666 spiderman69
spiderman7 spiderman77 spiderman777 spiderman88 spiderman888 spiderman99 spiderman999 spiderman@123 spine123
spine123! spine1234 spine12345 spine2024 spine2025 spine2026 spinespine spring!! spring#1 spring00 spring007
spring01 spring1! spring111 spring12 spring123 spring123! spring1234 spring12345 spring123456 spring123456789
spring13 spring1990 spring2000 spring2020 spring2021 spring2022 spring2023 spring2024 spring2025 spring2026 spring21
spring22 spring23 spring321 spring4321 spring456 spring520 spring666 spring69 spring77 spring777 spring88 spring888
spring99 spring999 spring@123 springspring star123! star1234 star12345 star2024 star2025 star2026 stars123 stars123!
stars1234 stars12345 stars2024 stars2025 stars2026 starsstars starstar starwars starwars! starwars!! starwars#1
starwars* starwars. starwars00 starwars007 starwars01 starwars1 starwars1! starwars111 starwars12 starwars123
starwars123! starwars1234 starwars12345 starwars123456 starwars123456789 starwars13 starwars1990 starwars2
starwars2000 starwars2020 starwars2021 starwars2022 starwars2023 starwars2024 starwars2025 starwars2026 starwars21
starwars22 starwars23 starwars321 starwars4321 starwars456 starwars520 starwars666 starwars69 starwars7 starwars77
starwars777 starwars88 starwars888 starwars99 starwars999 starwars@123 strawberry strawberry! strawberry01
strawberry1 strawberry12 strawberry123 strawberry123! strawberry1234 strawberry12345 strawberry2024 strawberry2025
strawberry2026 student! student01 student1 student12 student123 student123! student1234 student12345 student2024
student2025 student2026 sugar123 sugar123! sugar1234 sugar12345 sugar2024 sugar2025 sugar2026 sugarsugar summer!!
summer#1 summer00 summer007 summer01 summer1! summer111 summer12 summer123 summer123! summer1234 summer12345
summer123456 summer123456789 summer13 summer1990 summer2000 summer2020 summer2021 summer2022 summer2023 summer2024
summer2025 summer2026 summer21 summer22 summer23 summer321 summer4321 summer456 summer520 summer666 summer69
summer77 summer777 summer88 summer888 summer99 summer999 summer@123 summersummer sunday01 sunday12 sunday123
sunday123! sunday1234 sunday12345 sunday2024 sunday2025 sunday2026 sundaysunday sunshine sunshine! sunshine!!
sunshine#1 sunshine* sunshine. sunshine00 sunshine007 sunshine01 sunshine1 sunshine1! sunshine111 sunshine12
sunshine123 sunshine123! sunshine1234 sunshine12345 sunshine123456 sunshine123456789 sunshine13 sunshine1990
sunshine2 sunshine2000 sunshine2020 sunshine2021 sunshine2022 sunshine2023 sunshine2024 sunshine2025 sunshine2026
sunshine21 sunshine22 sunshine23 sunshine321 sunshine4321 sunshine456 sunshine520 sunshine666 sunshine69 sunshine7
sunshine77 sunshine777 sunshine88 sunshine888 sunshine99 sunshine999 sunshine@123 superman superman! superman!!
superman#1 superman* superman. superman00 superman007 superman01 superman1 superman1! superman111 superman12
superman123 superman123! superman1234 superman12345 superman123456 superman123456789 superman13 superman1990
superman2 superman2000 superman2020 superman2021 superman2022 superman2023 superman2024 superman2025 superman2026
superman21 superman22 superman23 superman321 superman4321 superman456 superman520 superman666 superman69 superman7
superman77 superman777 superman88 superman888 superman99 superman999 superman@123 surgery! surgery01 surgery1
surgery12 surgery123 surgery123! surgery1234 surgery12345 surgery2024 surgery2025 surgery2026 suzuki01 suzuki12
suzuki123 suzuki123! suzuki1234 suzuki12345 suzuki2024 suzuki2025 suzuki2026 suzukisuzuki taylor!! taylor#1 taylor00
taylor007 taylor01 taylor1! taylor111 taylor12 taylor123 taylor123! taylor1234 taylor12345 taylor123456
taylor123456789 taylor13 taylor1990 taylor2000 taylor2020 taylor2021 taylor2022 taylor2023 taylor2024 taylor2025
taylor2026 taylor21 taylor22 taylor23 taylor321 taylor4321 taylor456 taylor520 taylor666 taylor69 taylor77 taylor777
taylor88 taylor888 taylor99 taylor999 taylor@123 taylortaylor teacher! teacher01 teacher1 teacher12 teacher123
teacher123! teacher1234 teacher12345 teacher2024 teacher2025 teacher2026 temp123! temp1234 temp12345 temp2024
temp2025 temp2026 temporary temporary! temporary01 temporary1 temporary12 temporary123 temporary123! temporary1234
temporary12345 temporary2024 temporary2025 temporary2026 temptemp tennis!! tennis#1 tennis00 tennis007 tennis01
tennis1! tennis111 tennis12 tennis123 tennis123! tennis1234 tennis12345 tennis123456 tennis123456789 tennis13
tennis1990 tennis2000 tennis2020 tennis2021 tennis2022 tennis2023 tennis2024 tennis2025 tennis2026 tennis21 tennis22
tennis23 tennis321 tennis4321 tennis456 tennis520 tennis666 tennis69 tennis77 tennis777 tennis88 tennis888 tennis99
tennis999 tennis@123 tennistennis test123! test1234 test12345 test2024 test2025 test2026 tester01 tester12 tester123
tester123! tester1234 tester12345 tester2024 tester2025 tester2026 testertester testing! testing01 testing1
testing12 testing123 testing123! testing1234 testing12345 testing2024 testing2025 testing2026 testtest texas123
texas123! texas1234 texas12345 texas2024 texas2025 texas2026 texastexas thepassword thepassword! thepassword01
thepassword1 thepassword12 thepassword123 thepassword123! thepassword1234 thepassword12345 thepassword2024
thepassword2025 thepassword2026 therapy! therapy01 therapy1 therapy12 therapy123 therapy123! therapy1234
therapy12345 therapy2024 therapy2025 therapy2026 thomas!! thomas#1 thomas00 thomas007 thomas01 thomas1! thomas111
thomas12 thomas123 thomas123! thomas1234 thomas12345 thomas123456 thomas123456789 thomas13 thomas1990 thomas2000
thomas2020 thomas2021 thomas2022 thomas2023 thomas2024 thomas2025 thomas2026 thomas21 thomas22 thomas23 thomas321
thomas4321 thomas456 thomas520 thomas666 thomas69 thomas77 thomas777 thomas88 thomas888 thomas99 thomas999
thomas@123 thomasthomas thunder! thunder01 thunder1 thunder12 thunder123 thunder123! thunder1234 thunder12345
thunder2024 thunder2025 thunder2026 thursday thursday! thursday01 thursday1 thursday12 thursday123 thursday123!
thursday1234 thursday12345 thursday2024 thursday2025 thursday2026 tiger123 tiger123! tiger1234 tiger12345 tiger2024
tiger2025 tiger2026 tigertiger tokyo123 tokyo123! tokyo1234 tokyo12345 tokyo2024 tokyo2025 tokyo2026 tokyotokyo
toor123! toor1234 toor12345 toor123456 toor123456789 toor1990 toor2000 toor2020 toor2021 toor2022 toor2023 toor2024
toor2025 toor2026 toor4321 toor@123 toortoor toyota01 toyota12 toyota123 toyota123! toyota1234 toyota12345
toyota2024 toyota2025 toyota2026 toyotatoyota trustno! trustno01 trustno1 trustno12 trustno123 trustno123!
trustno1234 trustno12345 trustno2024 trustno2025 trustno2026 tuesday! tuesday01 tuesday1 tuesday12 tuesday123
tuesday123! tuesday1234 tuesday12345 tuesday2024 tuesday2025 tuesday2026 turkey01 turkey12 turkey123 turkey123!
turkey1234 turkey12345 turkey2024 turkey2025 turkey2026 turkeyturkey tyler007 tyler111 tyler123 tyler123! tyler1234
tyler12345 tyler123456 tyler123456789 tyler1990 tyler2000 tyler2020 tyler2021 tyler2022 tyler2023 tyler2024
tyler2025 tyler2026 tyler321 tyler4321 tyler456 tyler520 tyler666 tyler777 tyler888 tyler999 tyler@123 tylertyler
ubuntu01 ubuntu12 ubuntu123 ubuntu123! ubuntu1234 ubuntu12345 ubuntu2024 ubuntu2025 ubuntu2026 ubuntuubuntu universe
universe! universe01 universe1 universe12 universe123 universe123! universe1234 universe12345 universe2024
universe2025 universe2026 user123! user1234 user12345 user2024 user2025 user2026 username username! username01
username1 username12 username123 username123! username1234 username12345 username2024 username2025 username2026
useruser victoria victoria! victoria!! victoria#1 victoria* victoria. victoria00 victoria007 victoria01 victoria1
victoria1! victoria111 victoria12 victoria123 victoria123! victoria1234 victoria12345 victoria123456
victoria123456789 victoria13 victoria1990 victoria2 victoria2000 victoria2020 victoria2021 victoria2022 victoria2023
victoria2024 victoria2025 victoria2026 victoria21 victoria22 victoria23 victoria321 victoria4321 victoria456
victoria520 victoria666 victoria69 victoria7 victoria77 victoria777 victoria88 victoria888 victoria99 victoria999
victoria@123 victory! victory01 victory1 victory12 victory123 victory123! victory1234 victory12345 victory2024
victory2025 victory2026 violet01 violet12 violet123 violet123! violet1234 violet12345 violet2024 violet2025
violet2026 violetviolet wangyi01 wangyi12 wangyi123 wangyi123! wangyi1234 wangyi12345 wangyi2024 wangyi2025
wangyi2026 wangyiwangyi warrior! warrior01 warrior1 warrior12 warrior123 warrior123! warrior1234 warrior12345
warrior2024 warrior2025 warrior2026 wasd123! wasd1234 wasd12345 wasd2024 wasd2025 wasd2026 wasdwasd wednesday
wednesday! wednesday01 wednesday1 wednesday12 wednesday123 wednesday123! wednesday1234 wednesday12345 wednesday2024
wednesday2025 wednesday2026 welcome! welcome!! welcome#1 welcome* welcome. welcome00 welcome007 welcome01 welcome1
welcome1! welcome101 welcome11 welcome111 welcome112 welcome1123 welcome1123! welcome11234 welcome112345 welcome12
welcome12024 welcome12025 welcome12026 welcome123 welcome123! welcome1234 welcome12345 welcome123456
welcome123456789 welcome13 welcome1990 welcome2 welcome2000 welcome2020 welcome2021 welcome2022 welcome2023
welcome2024 welcome2025 welcome2026 welcome21 welcome22 welcome23 welcome321 welcome4321 welcome456 welcome520
welcome666 welcome69 welcome7 welcome77 welcome777 welcome88 welcome888 welcome99 welcome999 welcome@123 whatever
whatever! whatever01 whatever1 whatever12 whatever123 whatever123! whatever1234 whatever12345 whatever2024
whatever2025 whatever2026 white123 white123! white1234 white12345 white2024 white2025 white2026 whitewhite william!
william!! william#1 william* william. william00 william007 william01 william1 william1! william111 william12
william123 william123! william1234 william12345 william123456 william123456789 william13 william1990 william2
william2000 william2020 william2021 william2022 william2023 william2024 william2025 william2026 william21 william22
william23 william321 william4321 william456 william520 william666 william69 william7 william77 william777 william88
william888 william99 william999 william@123 windows! windows01 windows1 windows12 windows123 windows123! windows1234
windows12345 windows2024 windows2025 windows2026 winner01 winner12 winner123 winner123! winner1234 winner12345
winner2024 winner2025 winner2026 winnerwinner winter!! winter#1 winter00 winter007 winter01 winter1! winter111
winter12 winter123 winter123! winter1234 winter12345 winter123456 winter123456789 winter13 winter1990 winter2000
winter2020 winter2021 winter2022 winter2023 winter2024 winter2025 winter2026 winter21 winter22 winter23 winter321
winter4321 winter456 winter520 winter666 winter69 winter77 winter777 winter88 winter888 winter99 winter999
winter@123 winterwinter wizard01 wizard12 wizard123 wizard123! wizard1234 wizard12345 wizard2024 wizard2025
wizard2026 wizardwizard woaini01 woaini12 woaini123 woaini123! woaini1234 woaini12345 woaini2024 woaini2025
woaini2026 woaini520 woaini520! woaini52001 woaini5201 woaini52012 woaini520123 woaini520123! woaini5201234
woaini52012345 woaini5202024 woaini5202025 woaini5202026 woainiwoaini wolf123! wolf1234 wolf12345 wolf2024 wolf2025
wolf2026 wolfwolf wsx12345 xbox123! xbox1234 xbox12345 xbox2024 xbox2025 xbox2026 xboxxbox xxxxxxxx yamaha01
yamaha12 yamaha123 yamaha123! yamaha1234 yamaha12345 yamaha2024 yamaha2025 yamaha2026 yamahayamaha yellow01 yellow12
yellow123 yellow123! yellow1234 yellow12345 yellow2024 yellow2025 yellow2026 yellowyellow zaq12wsx zaq12wsx!
zaq12wsx01 zaq12wsx1 zaq12wsx12 zaq12wsx123 zaq12wsx123! zaq12wsx1234 zaq12wsx12345 zaq12wsx2024 zaq12wsx2025
zaq12wsx2026 zaq1xsw2 zaq1xsw2! zaq1xsw201 zaq1xsw21 zaq1xsw212 zaq1xsw2123 zaq1xsw2123! zaq1xsw21234 zaq1xsw212345
zaq1xsw22024 zaq1xsw22025 zaq1xsw22026 zaq1zaq1 zelda123 zelda123! zelda1234 zelda12345 zelda2024 zelda2025
zelda2026 zeldazelda zhang5201314 zhang5201314! zhang520131401 zhang52013141 zhang520131412 zhang5201314123
zhang5201314123! zhang52013141234 zhang520131412345 zhang52013142024 zhang52013142025 zhang52013142026 zxc12345
zxcv123! zxcv1234 zxcv12345 zxcv2024 zxcv2025 zxcv2026 zxcvbn!! zxcvbn#1 zxcvbn00 zxcvbn007 zxcvbn01 zxcvbn1!
zxcvbn111 zxcvbn12 zxcvbn123 zxcvbn123! zxcvbn1234 zxcvbn12345 zxcvbn123456 zxcvbn123456789 zxcvbn13 zxcvbn1990
zxcvbn2000 zxcvbn2020 zxcvbn2021 zxcvbn2022 zxcvbn2023 zxcvbn2024 zxcvbn2025 zxcvbn2026 zxcvbn21 zxcvbn22 zxcvbn23
zxcvbn321 zxcvbn4321 zxcvbn456 zxcvbn520 zxcvbn666 zxcvbn69 zxcvbn77 zxcvbn777 zxcvbn88 zxcvbn888 zxcvbn99 zxcvbn999
zxcvbn@123 zxcvbnm! zxcvbnm!! zxcvbnm#1 zxcvbnm* zxcvbnm. zxcvbnm00 zxcvbnm007 zxcvbnm01 zxcvbnm1 zxcvbnm1!
zxcvbnm111 zxcvbnm12 zxcvbnm123 zxcvbnm123! zxcvbnm1234 zxcvbnm12345 zxcvbnm123456 zxcvbnm123456789 zxcvbnm13
zxcvbnm1990 zxcvbnm2 zxcvbnm2000 zxcvbnm2020 zxcvbnm2021 zxcvbnm2022 zxcvbnm2023 zxcvbnm2024 zxcvbnm2025 zxcvbnm2026
zxcvbnm21 zxcvbnm22 zxcvbnm23 zxcvbnm321 zxcvbnm4321 zxcvbnm456 zxcvbnm520 zxcvbnm666 zxcvbnm69 zxcvbnm7 zxcvbnm77
zxcvbnm777 zxcvbnm88 zxcvbnm888 zxcvbnm99 zxcvbnm999 zxcvbnm@123 zxcvbnzxcvbn zxcvzxcv zxczxczxc zzzzzzzz
`
    .trim()
    .split(/\s+/),
)
