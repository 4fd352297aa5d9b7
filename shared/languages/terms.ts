import { nameKey } from '../canonical/names.ts';
import type { Language } from './language.ts';

/** A name by which a budget calls something, in the official languages; left out where it is not known for certain. */
type Term = { readonly en: string } & { readonly [Other in Exclude<Language, 'en'>]?: string };

const objects: readonly Term[] = [
  { en: 'Posts', fr: 'Postes', es: 'Puestos', ru: 'Должности', ar: 'الوظائف', zh: '员额' },
  {
    en: 'Other staff costs',
    fr: 'Autres dépenses de personnel',
    es: 'Otros gastos de personal',
    ru: 'Прочие расходы по персоналу',
    ar: 'تكاليف الموظفين الأخرى',
    zh: '其他工作人员费用',
  },
  {
    en: 'Hospitality',
    fr: 'Représentation',
    es: 'Atenciones sociales',
    ru: 'Представительские расходы',
    ar: 'الضيافة',
    zh: '招待费',
  },
  {
    en: 'Consultants',
    fr: 'Consultants',
    es: 'Consultores',
    ru: 'Консультанты',
    ar: 'الخبراء الاستشاريون',
    zh: '咨询人',
  },
  { en: 'Experts', fr: 'Experts', es: 'Expertos', ru: 'Эксперты', ar: 'الخبراء', zh: '专家' },
  {
    en: 'Travel of representatives',
    fr: 'Voyages des représentants',
    es: 'Viajes de representantes',
    ru: 'Поездки представителей',
    ar: 'سفر الممثلين',
    zh: '代表差旅费',
  },
  {
    en: 'Travel of staff',
    fr: 'Voyages du personnel',
    es: 'Viajes del personal',
    ru: 'Поездки персонала',
    ar: 'سفر الموظفين',
    zh: '工作人员差旅费',
  },
  {
    en: 'Contractual services',
    fr: 'Services contractuels',
    es: 'Servicios por contrata',
    ru: 'Услуги по контрактам',
    ar: 'الخدمات التعاقدية',
    zh: '订约承办事务',
  },
  {
    en: 'General operating expenses',
    fr: 'Frais généraux de fonctionnement',
    es: 'Gastos generales de funcionamiento',
    ru: 'Общие оперативные расходы',
    ar: 'مصروفات التشغيل العامة',
    zh: '一般业务费用',
  },
  {
    en: 'Supplies and materials',
    fr: 'Fournitures et accessoires',
    es: 'Suministros y materiales',
    ru: 'Принадлежности и материалы',
    ar: 'اللوازم والمواد',
    zh: '用品和材料',
  },
  {
    en: 'Furniture and equipment',
    fr: 'Mobilier et matériel',
    es: 'Mobiliario y equipo',
    ru: 'Мебель и оборудование',
    ar: 'الأثاث والمعدات',
    zh: '家具和设备',
  },
  {
    en: 'Improvement of premises',
    fr: 'Aménagement des locaux',
    es: 'Mejora de locales',
    ar: 'تحسين أماكن العمل',
    zh: '房地改良',
  },
  {
    en: 'Grants and contributions',
    fr: 'Subventions et contributions',
    es: 'Subvenciones y contribuciones',
    ru: 'Субсидии и взносы',
    ar: 'المنح والتبرعات',
    zh: '赠款和捐款',
  },
  {
    en: 'Interpretation services',
    fr: 'Services d’interprétation',
    es: 'Servicios de interpretación',
    ru: 'Услуги по устному переводу',
    ar: 'خدمات الترجمة الشفوية',
    zh: '口译服务',
  },
  { en: 'Documentation services', fr: 'Services de documentation', es: 'Servicios de documentación' },
];

const sections: readonly Term[] = [
  {
    en: 'General Assembly and Economic and Social Council affairs and conference management',
    fr: 'Affaires de l’Assemblée générale et du Conseil économique et social et gestion des conférences',
    es: 'Asuntos de la Asamblea General y del Consejo Económico y Social y gestión de conferencias',
    ru: 'Дела Генеральной Ассамблеи и Экономического и Социального Совета и конференционное управление',
    ar: 'شؤون الجمعية العامة والمجلس الاقتصادي والاجتماعي وإدارة المؤتمرات',
    zh: '大会和经济及社会理事会事务和会议管理',
  },
  {
    en: 'International drug control, crime and terrorism prevention and criminal justice',
    fr: 'Contrôle international des drogues, prévention du crime et du terrorisme et justice pénale',
    es: 'Fiscalización internacional de drogas, prevención del delito y el terrorismo y justicia penal',
    ru: 'Международный контроль над наркотиками, предупреждение преступности и терроризма и уголовное правосудие',
    ar: 'المراقبة الدولية للمخدرات ومنع الجريمة والإرهاب والعدالة الجنائية',
  },
  {
    en: 'Global communications',
    fr: 'Communication globale',
    es: 'Comunicación global',
    ru: 'Глобальные коммуникации',
    ar: 'التواصل العالمي',
    zh: '全球传播',
  },
  {
    en: 'Office of Information and Communications Technology',
    fr: 'Bureau de l’informatique et des communications',
    es: 'Oficina de Tecnología de la Información y las Comunicaciones',
    ru: 'Управление информационно-коммуникационных технологий',
    ar: 'مكتب تكنولوجيا المعلومات والاتصالات',
    zh: '信息和通信技术厅',
  },
  { en: 'Administration, Vienna', fr: 'Administration (Vienne)', es: 'Administración, Viena', ar: 'الإدارة، فيينا' },
  { en: 'Safety and security', fr: 'Sûreté et sécurité', ru: 'Охрана и безопасность', ar: 'السلامة والأمن' },
  {
    en: 'Staff assessment',
    fr: 'Contributions du personnel',
    es: 'Contribuciones del personal',
    ru: 'Налогообложение персонала',
    ar: 'الاقتطاعات الإلزامية من مرتبات الموظفين',
    zh: '工作人员薪金税',
  },
  {
    en: 'Income from staff assessment',
    fr: 'Recettes provenant des contributions du personnel',
    es: 'Ingresos por concepto de contribuciones del personal',
    ru: 'Поступления по плану налогообложения персонала',
    ar: 'الإيرادات المتأتية من الاقتطاعات الإلزامية من مرتبات الموظفين',
    zh: '工作人员薪金税收入',
  },
];

const places: readonly Term[] = [
  { en: 'New York', fr: 'New York', es: 'Nueva York', ru: 'Нью-Йорк', ar: 'نيويورك', zh: '纽约' },
  { en: 'Geneva', fr: 'Genève', es: 'Ginebra', ru: 'Женева', ar: 'جنيف', zh: '日内瓦' },
  { en: 'Vienna', fr: 'Vienne', es: 'Viena', ru: 'Вена', ar: 'فيينا', zh: '维也纳' },
  { en: 'Nairobi', fr: 'Nairobi', es: 'Nairobi', ru: 'Найроби', ar: 'نيروبي', zh: '内罗毕' },
  { en: 'Panama City', fr: 'Panama', es: 'Ciudad de Panamá', ru: 'Панама', ar: 'مدينة بنما', zh: '巴拿马城' },
  { en: 'Dakar', fr: 'Dakar', es: 'Dakar', ru: 'Дакар', ar: 'داكار', zh: '达喀尔' },
  { en: 'Cairo', fr: 'Le Caire', es: 'El Cairo', ru: 'Каир', ar: 'القاهرة', zh: '开罗' },
  { en: 'Bangkok', fr: 'Bangkok', es: 'Bangkok', ru: 'Бангкок', ar: 'بانكوك', zh: '曼谷' },
  { en: 'Istanbul', fr: 'Istanbul', es: 'Estambul', ru: 'Стамбул', ar: 'إسطنبول', zh: '伊斯坦布尔' },
  { en: 'Addis Ababa', fr: 'Addis-Abeba', es: 'Addis Abeba', ru: 'Аддис-Абеба', ar: 'أديس أبابا', zh: '亚的斯亚贝巴' },
  { en: 'Beirut', fr: 'Beyrouth', es: 'Beirut', ru: 'Бейрут', ar: 'بيروت', zh: '贝鲁特' },
  { en: 'Santiago', fr: 'Santiago', es: 'Santiago', ru: 'Сантьяго', ar: 'سانتياغو', zh: '圣地亚哥' },
];

const bodies: readonly Term[] = [
  {
    en: 'First Committee',
    fr: 'Première Commission',
    es: 'Primera Comisión',
    ru: 'Первый комитет',
    ar: 'اللجنة الأولى',
    zh: '第一委员会',
  },
  {
    en: 'Second Committee',
    fr: 'Deuxième Commission',
    es: 'Segunda Comisión',
    ru: 'Второй комитет',
    ar: 'اللجنة الثانية',
    zh: '第二委员会',
  },
  {
    en: 'Third Committee',
    fr: 'Troisième Commission',
    es: 'Tercera Comisión',
    ru: 'Третий комитет',
    ar: 'اللجنة الثالثة',
    zh: '第三委员会',
  },
  {
    en: 'Fourth Committee',
    fr: 'Quatrième Commission',
    es: 'Cuarta Comisión',
    ru: 'Четвертый комитет',
    ar: 'اللجنة الرابعة',
    zh: '第四委员会',
  },
  {
    en: 'Fifth Committee',
    fr: 'Cinquième Commission',
    es: 'Quinta Comisión',
    ru: 'Пятый комитет',
    ar: 'اللجنة الخامسة',
    zh: '第五委员会',
  },
  {
    en: 'Sixth Committee',
    fr: 'Sixième Commission',
    es: 'Sexta Comisión',
    ru: 'Шестой комитет',
    ar: 'اللجنة السادسة',
    zh: '第六委员会',
  },
  {
    en: 'Seventy-ninth session',
    fr: 'Soixante-dix-neuvième session',
    es: 'Septuagésimo noveno período de sesiones',
    ru: 'Семьдесят девятая сессия',
    ar: 'الدورة التاسعة والسبعون',
    zh: '第七十九届会议',
  },
  {
    en: 'Eightieth session',
    fr: 'Quatre-vingtième session',
    es: 'Octogésimo período de sesiones',
    ru: 'Восьмидесятая сессия',
    ar: 'الدورة الثمانون',
    zh: '第八十届会议',
  },
];

const byName: ReadonlyMap<string, Term> = new Map(
  [...objects, ...sections, ...places, ...bodies].map((term) => [nameKey(term.en), term]),
);

/** What a name of a statement (an object of expenditure, a section, a place, a body) is called in a language. */
export function termOf(language: Language, name: string): string | undefined {
  return byName.get(nameKey(name))?.[language];
}
