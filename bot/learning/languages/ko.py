"""Korean."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="ko",
    scripts=frozenset({"hangul"}),
    stops=words("은 는 이 가 을 를 의 에 와 과 도 로 으로 에서"),
    fillers=words("""정답은 답은 제 생각에는 생각엔 아마 아마도 그것은 이것은 저는 것 같아요 같습니다 생각합니다 생각해요 네 음 그건
        입니다 이에요 예요 라고"""),
    generic=words("특별시 광역시 시 기체 씨 도시 나라 방법 과정 용어 기호 단어 법칙"),
    openers=phrases("정답은; 답은; 아마도; 아마; 그것은; 이것은; 약"),
    closers=phrases("""인 것 같습니다; 인 것 같아요; 이라고 생각합니다; 라고 생각합니다; 입니다; 이에요; 예요; 이라고 합니다; 라고 합니다; 이죠; 죠
        인가요; 일까요; 이요; 요; 이다; 다; 은; 는; 이; 가; 을; 를"""),
    unsure=phrases("""모름; 몰라; 몰라요; 모르겠어요; 모르겠습니다; 모르겠어; 잘 모르겠어요; 잘 모르겠습니다; 잊어버렸어요; 까먹었어요; 기억이 안 나요
        패스; 없음; 없어요; 다음; 전부; 둘 다; 아니요; 모릅니다"""),
    negations=words(
        "아니다 아닙니다 아니에요 아니라 아닌 아니고 않는다 않다 않습니다 않고 안 못 없이 없다 말고"
    ),
    retractions=phrases("아니요; 아니; 아니다"),
    ors=words("또는 혹은 아니면 이나 나"),
    ands=words("와 과 그리고 및 하고 랑 이랑"),
    buts=words("하지만"),
    yes=words("네 예"),
    no=words("아니요 아니오 아니"),
    becauses=phrases("왜냐하면; 때문에; 즉; 예를 들어; 예를 들면"),
    contrasts=phrases("가 아니라; 이 아니라; 아니라; 대신"),
    relations=words("보다 에서 에게 부터 까지"),
    numbers=values("""0: 영 공
        1: 일 하나 한
        2: 이 둘 두
        3: 삼 셋 세
        4: 사 넷 네
        5: 오 다섯
        6: 육 여섯
        7: 칠 일곱
        8: 팔 여덟
        9: 구 아홉
        10: 십 열
        20: 스물 스무
        100: 백
        1000: 천
        10000: 만
        100000000: 억"""),
    halves=words("반 절반"),
    points=words("점"),
    minus=words("마이너스 영하"),
    percents=("퍼센트",),
)
