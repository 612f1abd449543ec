"""Turkish."""

from bot.learning.languages.language import Language, phrases, values, words

LANGUAGE = Language(
    code="tr",
    scripts=frozenset(),
    decimal_comma=True,
    stops=words("""bu şu hangi hangisi hangisidir nedir kimdir nerede neresidir nasıl kaç için ile olan olarak denir adı
        kim"""),
    fillers=words(
        """bence sanırım cevap cevabı galiba herhalde belki bu şudur düşünüyorum
        kesinlikle tabii tabi elbette şüphesiz muhtemelen olmalı olabilir hmm şey yani denir deniyor
        denilen tahminen büyük_ihtimalle"""
    ),
    generic=words("şehri şehir süreci yöntemi kelimesi yılı yılında"),
    framings=phrases(
        """bence; bana göre; sanırım; sanıyorum; galiba; yanılmıyorsam; yanlış hatırlamıyorsam
        doğru hatırlıyorsam; hatırladığım kadarıyla; bildiğim kadarıyla; bildiğim kadarı ile; tahminimce
        tahminim; benim tahminim; diye düşünüyorum; olduğunu düşünüyorum; diye biliyorum
        diye hatırlıyorum; olarak biliyorum; olması lazım; olması gerek; olması gerekiyor; olmalı
        olabilir; olsa gerek; diyeceğim; derim; diyorum; deniyor; denir; denilir; kesinlikle; tabii ki
        tabi ki; tabii; elbette; şüphesiz; emin değilim ama; tam emin değilim ama; ama emin değilim
        bilmiyorum ama; doğru cevap; cevap; cevabım; yanıt; adı; buna; buna verilen ad; diğer adıyla
        başka bir deyişle; gibi bir şey; gibi; yani; bir tür; hatırlamıyorum ama"""
    ),
    tags=phrases("""değil mi; doğru mu; mı; mi; mu; mü; dimi; di mi; öyle değil mi; haksız mıyım"""),
    unsure=phrases("""bilmiyorum; bilmem; hiç bilmiyorum; fikrim yok; hiçbir fikrim yok; emin değilim; unuttum; hatırlamıyorum; geç; pas
        hiçbiri; hepsi; ikisi de"""),
    negations=words("değil değildir hariç olmayan asla"),
    retractions=phrases("yani; pardon; daha doğrusu"),
    ors=words("veya ya_da yahut"),
    ands=words("ve ile"),
    buts=words("ama fakat aksine"),
    yes=words("evet doğru"),
    no=words("hayır yanlış"),
    becauses=phrases("çünkü; yani; örneğin; mesela"),
    relations=words("göre kadar önce sonra"),
    mores=words("daha"),
    lesses=words("az"),
    numbers=values("""0: sıfır
        1: bir
        2: iki
        3: üç
        4: dört
        5: beş
        6: altı
        7: yedi
        8: sekiz
        9: dokuz
        10: on
        20: yirmi
        30: otuz
        40: kırk
        50: elli
        60: altmış
        70: yetmiş
        80: seksen
        90: doksan
        100: yüz
        1000: bin
        1000000: milyon
        1000000000: milyar"""),
    minus=words("eksi"),
    percents=("yüzde",),
    months=(
        "ocak",
        "şubat",
        "mart",
        "nisan",
        "mayıs",
        "haziran",
        "temmuz",
        "ağustos",
        "eylül",
        "ekim",
        "kasım",
        "aralık",
    ),
)
